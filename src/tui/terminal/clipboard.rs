//! Copying through the terminal (OSC 52), which works over SSH, since the person's own terminal does it.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Returns the sequence that puts a text on the clipboard, or `None` when it is longer than `most` bytes.
pub(super) fn sequence(text: &str, most: usize) -> Option<Vec<u8>> {
    let mut bytes = b"\x1b]52;c;".to_vec();
    base64(text.as_bytes(), &mut bytes);
    bytes.push(0x07);
    (bytes.len() <= most).then_some(bytes)
}

fn base64(bytes: &[u8], out: &mut Vec<u8>) {
    for chunk in bytes.chunks(3) {
        let mut three = [0; 3];
        three[..chunk.len()].copy_from_slice(chunk);
        let [a, b, c] = three.map(usize::from);
        let digits = [
            a >> 2,
            (a & 3) << 4 | b >> 4,
            (b & 15) << 2 | c >> 6,
            c & 63,
        ];
        for (index, digit) in digits.into_iter().enumerate() {
            out.push(if index <= chunk.len() {
                DIGITS[digit]
            } else {
                b'='
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_every_remainder_are_encoded() {
        let encoded = |text: &str| String::from_utf8(sequence(text, 100).unwrap()).unwrap();
        assert_eq!(encoded("Man"), "\x1b]52;c;TWFu\x07");
        assert_eq!(encoded("Ma"), "\x1b]52;c;TWE=\x07");
        assert_eq!(encoded("å!!"), "\x1b]52;c;w6UhIQ==\x07");
        assert_eq!(sequence("A text", 15), None);
        assert!(sequence("A text", 16).is_some());
    }
}
