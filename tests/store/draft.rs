//! The line being typed.

use samklang::store::StoreError;

use super::Place;

#[test]
fn a_draft_outlives_a_store_that_was_not_closed() {
    let place = Place::with(1);
    let (store, ..) = place.open();
    store.put_draft("anna", "beslut: vi").unwrap();
    store.put_draft("anna", "beslut: vi träffas å").unwrap();
    store.put_draft("../../etc/passwd", "ingen väg ut").unwrap();
    std::mem::forget(store);
    let (store, ..) = samklang::store::Store::open_read_only(&place.dir).unwrap();
    assert_eq!(store.draft("anna").as_deref(), Some("beslut: vi träffas å"));
    let keys: Vec<_> = store.drafts().into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, ["../../etc/passwd", "anna"]);
}

#[test]
fn a_draft_that_was_sent_is_gone() {
    let place = Place::with(1);
    let (store, ..) = place.open();
    store.put_draft("anna", "x").unwrap();
    store.remove_draft("anna").unwrap();
    store.remove_draft("anna").unwrap();
    assert_eq!(store.draft("anna"), None);
    assert!(store.drafts().is_empty());
    for key in [String::new(), "k".repeat(111)] {
        let refused = store.put_draft(&key, "x");
        assert!(matches!(refused, Err(StoreError::KeepDraft { .. })));
    }
}
