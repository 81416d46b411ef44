//! Filter
use crate::domain::{Activity, Group, time::Date};
/// A filter.
pub struct Filter(String);
impl Filter {
    /// Reads.
    pub fn read(text: &str) -> Self {
        Self(text.to_lowercase())
    }
    /// Passes.
    pub fn passes(&self, activity: &Activity, _: &Group, _: Date) -> bool {
        activity.title.as_str().to_lowercase().contains(&self.0)
    }
}
