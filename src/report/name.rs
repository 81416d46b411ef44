//! What a file is called where nobody says.

/// Returns a name for a file that every system takes and every shell can type: its parts with
/// hyphens between, in small letters without what a Swedish keyboard alone has. What is no letter
/// and no digit becomes a hyphen.
pub fn file_name<const N: usize>(parts: [&str; N]) -> String {
    let parts = parts.iter().map(|part| plain(part));
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join("-")
}

fn plain(part: &str) -> String {
    let mut name = String::new();
    for c in part.to_lowercase().chars() {
        match c {
            'å' | 'ä' => name.push('a'),
            'ö' => name.push('o'),
            'é' => name.push('e'),
            c if c.is_ascii_alphanumeric() => name.push(c),
            _ if name.ends_with('-') || name.is_empty() => {}
            _ => name.push('-'),
        }
    }
    name.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_be_typed_anywhere() {
        for (parts, name) in [
            (
                ["Mötesanteckningar", "2020-10-05", "M4"],
                "motesanteckningar-2020-10-05-m4",
            ),
            (["Årsrapport", "2020", ""], "arsrapport-2020"),
            (
                ["Årsrapport 2020 till Kommunstyrelsen", "2020-12-31", ""],
                "arsrapport-2020-till-kommunstyrelsen-2020-12-31",
            ),
            (
                ["Yearly report 2020 to the Board", "2020-12-31", ""],
                "yearly-report-2020-to-the-board-2020-12-31",
            ),
            (["../ett: två", "", "§ 34/2020"], "ett-tva-34-2020"),
        ] {
            assert_eq!(file_name(parts), name);
        }
    }
}
