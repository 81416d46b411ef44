//! `length u32 | crc32 u32 | more u8, bytes`: how messages lie in a stream.
//!
//! A frame is at most 64 KiB, so that nothing has to be believed of a length before its bytes are
//! there; a longer message is cut into several, of which all but the last say that more follows.

use std::io::{self, Read};

/// Most bytes of a frame after its header.
const FRAME_MAX: usize = 64 * 1024;
/// Bytes of the header.
const HEADER: usize = 8;

/// Why there is no further message.
#[derive(Debug, thiserror::Error)]
pub enum WireError {
    /// The stream ended between two messages.
    #[error("the other side has ended")]
    Ended,
    /// The stream ended or failed within a message.
    #[error("the connection broke")]
    Broken(#[source] io::Error),
    /// A frame longer than any.
    #[error("a frame of {0} bytes, longer than any")]
    TooLong(u32),
    /// A message larger than any.
    #[error("a message larger than {0} bytes")]
    TooLarge(usize),
    /// The checksum does not agree.
    #[error("the checksum of a frame does not agree")]
    Checksum,
    /// The bytes are no message.
    #[error("the bytes are no message")]
    NoMessage,
}

/// Returns the bytes of a message in frames.
pub(super) fn put(message: &[u8]) -> Vec<u8> {
    let pieces = message.chunks(FRAME_MAX - 1);
    let count = pieces.len().max(1);
    let mut out = Vec::with_capacity(message.len() + count * (HEADER + 1));
    for place in 0..count {
        let piece = pieces.clone().nth(place).unwrap_or_default();
        let more = [u8::from(place + 1 < count)];
        let length = (1 + piece.len() as u32).to_le_bytes();
        out.extend(length);
        out.extend(checksum(length, &[&more, piece]).to_le_bytes());
        out.extend(more);
        out.extend_from_slice(piece);
    }
    out
}

/// Reads the next message of at most `most` bytes.
///
/// # Errors
/// Why there is none; nothing after that can be read.
pub(super) fn next(stream: &mut impl Read, most: usize) -> Result<Vec<u8>, WireError> {
    let mut message = Vec::new();
    let mut frame = Vec::new();
    loop {
        let [l0, l1, l2, l3, c0, c1, c2, c3] = header(stream, message.is_empty())?;
        let length = [l0, l1, l2, l3];
        let size = u32::from_le_bytes(length);
        if size == 0 || size as usize > FRAME_MAX {
            return Err(WireError::TooLong(size));
        }
        frame.resize(size as usize, 0);
        stream.read_exact(&mut frame).map_err(WireError::Broken)?;
        if checksum(length, &[&frame]) != u32::from_le_bytes([c0, c1, c2, c3]) {
            return Err(WireError::Checksum);
        }
        if message.len() + frame.len() > most {
            return Err(WireError::TooLarge(most));
        }
        message.extend_from_slice(&frame[1..]);
        match frame[0] {
            0 => return Ok(message),
            1 if size > 1 => {}
            _ => return Err(WireError::NoMessage),
        }
    }
}

fn header(stream: &mut impl Read, between: bool) -> Result<[u8; HEADER], WireError> {
    let mut header = [0; HEADER];
    let mut read = 0;
    while read < HEADER {
        match stream.read(&mut header[read..]) {
            Ok(0) if read == 0 && between => return Err(WireError::Ended),
            Ok(0) => return Err(WireError::Broken(io::ErrorKind::UnexpectedEof.into())),
            Ok(count) => read += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(WireError::Broken(error)),
        }
    }
    Ok(header)
}

fn checksum(length: [u8; 4], parts: &[&[u8]]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&length);
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: usize = 1 << 20;

    #[test]
    fn what_is_put_is_what_comes_whatever_its_length() {
        for length in [0, 1, FRAME_MAX - 2, FRAME_MAX - 1, FRAME_MAX, 300_000] {
            let message: Vec<u8> = (0..length).map(|n| n as u8).collect();
            let mut stream = [put(&message), put(b"then")].concat();
            let mut reader = stream.as_slice();
            assert_eq!(next(&mut reader, MOST).unwrap(), message);
            assert_eq!(next(&mut reader, MOST).unwrap(), b"then");
            assert!(matches!(next(&mut reader, MOST), Err(WireError::Ended)));
            stream.pop();
            let mut reader = stream.as_slice();
            next(&mut reader, MOST).unwrap();
            assert!(matches!(next(&mut reader, MOST), Err(WireError::Broken(_))));
        }
    }

    #[test]
    fn no_length_is_believed_and_no_flipped_bit_passes() {
        for length in [0, FRAME_MAX as u32 + 1, 2_000_000_000, u32::MAX] {
            let bytes = [length.to_le_bytes().as_slice(), &[0; 64]].concat();
            let read = next(&mut bytes.as_slice(), MOST);
            assert!(matches!(read, Err(WireError::TooLong(l)) if l == length));
        }
        let sound = put(b"sound");
        for bit in 0..8 * sound.len() {
            let mut bytes = sound.clone();
            bytes[bit / 8] ^= 1 << (bit % 8);
            assert!(next(&mut bytes.as_slice(), MOST).is_err(), "bit {bit}");
        }
    }

    #[test]
    fn a_message_larger_than_any_ends_before_it_fills_the_memory() {
        let bytes = put(&vec![0; 300_000]);
        let read = next(&mut bytes.as_slice(), 100_000);
        assert!(matches!(read, Err(WireError::TooLarge(100_000))));
    }
}
