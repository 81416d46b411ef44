//! The cycle.

use super::Stage;
use samklang::lang::Language;

#[test]
fn look() {
    for (size, keys) in [
        ((80, 24), ""),
        ((40, 12), ""),
        ((160, 50), ""),
        ((80, 24), "2"),
        ((80, 24), "w"),
        ((80, 24), "w."),
        ((80, 24), "e"),
        ((80, 24), "s"),
        ((80, 24), "s3hej<Enter>"),
        ((80, 24), "<Left>>"),
        ((80, 24), "<Right>w"),
        ((80, 24), "<Right><Right>w"),
        ((80, 24), "<Space>"),
        ((80, 24), "?"),
        ((80, 24), "t"),
        ((80, 24), "<Left>w"),
        ((80, 24), "a"),
        ((40, 12), "w"),
        ((40, 12), "2"),
        ((80, 24), "/pol"),
    ] {
        let mut stage = Stage::sample(Language::Sv, size);
        stage.press(keys);
        println!("=== {size:?} {keys}\n{}", stage.frame());
    }
}
