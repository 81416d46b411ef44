//! How wide the columns of a table are, whatever widths are counted in.

/// What a column wants.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Wanted {
    /// The width of its longest word.
    pub(super) least: f32,
    /// The width of its longest cell.
    pub(super) most: f32,
    /// Whether it holds numbers, which take no more than they want.
    pub(super) is_number: bool,
}

/// Returns how wide each column is: as wide as it wants with what is left over among those that hold
/// words, or as narrow as it must with a share of what the others leave.
pub(super) fn shared(wanted: &[Wanted], room: f32) -> Vec<f32> {
    let sum = |of: &dyn Fn(&Wanted) -> f32| wanted.iter().map(of).sum::<f32>();
    let (least, most) = (sum(&|it| it.least), sum(&|it| it.most));
    let words = sum(&|it| if it.is_number { 0.0 } else { it.most });
    let each = wanted.iter().map(|it| {
        if most <= room {
            let takes = !it.is_number && words > 0.0;
            it.most
                + if takes {
                    (room - most) * it.most / words
                } else {
                    0.0
                }
        } else if least <= room {
            it.least + (room - least) * (it.most - it.least) / (most - least)
        } else {
            room * it.least / least
        }
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_the_room_by_what_they_hold() {
        let near = |wanted: &[(f32, f32, bool)], expected: &[f32]| {
            let wanted = wanted.iter().map(|(least, most, is_number)| Wanted {
                least: *least,
                most: *most,
                is_number: *is_number,
            });
            let found = shared(&wanted.collect::<Vec<_>>(), 100.0);
            let near = found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 0.2);
            assert!(
                near && found.len() == expected.len(),
                "{found:?} {expected:?}"
            );
        };
        // All have what they want, and words take the rest.
        near(&[(10.0, 20.0, false), (5.0, 20.0, true)], &[80.0, 20.0]);
        // Nobody is narrower than the longest word.
        near(&[(10.0, 10.0, false), (20.0, 200.0, false)], &[10.0, 90.0]);
        // Where even that is too wide, words are parted.
        near(
            &[(100.0, 100.0, false), (300.0, 400.0, false)],
            &[25.0, 75.0],
        );
        near(&[], &[]);
    }
}
