//! The socket under any input: no bytes make either end panic or take more memory than a message may,
//! and what is a message is the same once it is written and read again.
//!
//! `RUSTC_BOOTSTRAP=1 cargo fuzz run wire`

#![no_main]

use libfuzzer_sys::fuzz_target;
use samklang::host::read_anything;

/// Seals the frames that `data` seems to be, since no chance finds a checksum.
fn sealed(data: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = data;
    while let [length, more, after @ ..] = rest {
        let (piece, after) = after.split_at(after.len().min(usize::from(*length)));
        let length = (1 + piece.len() as u32).to_le_bytes();
        let held = [length.as_slice(), &[*more], piece].concat();
        bytes.extend(length);
        bytes.extend(crc32(&held).to_le_bytes());
        bytes.extend(&held[4..]);
        rest = after;
    }
    bytes
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xEDB8_8320 & (crc & 1).wrapping_neg())
        })
    })
}

fuzz_target!(|data: &[u8]| {
    read_anything(data);
    read_anything(&sealed(data));
});
