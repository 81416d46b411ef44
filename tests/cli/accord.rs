//! Findings, their acceptance, the renewal of documents and the duties of the law, at the prompt.

use serde_json::{Value, json};

use super::Desk;

fn findings(desk: &Desk, code: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(&desk.done(&["list", "findings", "--json"])).unwrap();
    let all = all.as_array().unwrap().clone();
    all.into_iter().filter(|it| it["code"] == code).collect()
}

#[test]
fn the_sample_shows_what_the_plan_contradicts_itself_about() {
    let desk = Desk::sample("sv");
    let renewals = findings(&desk, "renewals-differ");
    assert_eq!(renewals.len(), 1);
    assert_eq!(renewals[0]["subject"], "D4");
    let message = renewals[0]["message"].as_str().unwrap();
    assert!(message.contains("varje år och vartannat år"), "{message}");
    assert!(message.contains("perioden är två år"), "{message}");
    let uncovered = findings(&desk, "uncovered");
    assert_eq!(uncovered[0]["mark"], "D4 D3");
    let promise = findings(&desk, "promise-without-dialogue");
    assert_eq!(promise[0]["subject"], "L2");
    assert_eq!(findings(&desk, "budget-overdrawn")[0]["severity"], "fault");
    let shown = desk.done(&["list", "findings"]);
    assert!(shown.contains("KFF-3120 2020"), "{shown}");
}

#[test]
fn a_finding_is_accepted_with_a_reason_and_once() {
    let desk = Desk::sample("sv");
    let because = "Källan säger inget om dialogen.";
    desk.done(&[
        "accept",
        "promise-without-dialogue",
        "L2",
        "--because",
        because,
    ]);
    assert_eq!(
        findings(&desk, "promise-without-dialogue")[0]["accepted"],
        because
    );
    let args = ["accept", "promise-without-dialogue", "--because", because];
    desk.refused(3, &args);
    desk.done(&["remove", "AV1"]);
    desk.done(&args);
    let reasonless = ["accept", "renewals-differ", "D4", "--because", " "];
    desk.refused(1, &reasonless);
    desk.refused(3, &["accept", "nonsense", "--because", because]);
    desk.refused(
        5,
        &[
            "--as",
            "kommunpolis",
            "accept",
            "renewals-differ",
            "--because",
            because,
        ],
    );
}

#[test]
fn a_document_is_renewed_once() {
    let desk = Desk::sample("sv");
    assert_eq!(desk.done(&["-q", "renew", "D4"]).trim(), "D5");
    let next = desk.row("documents", "D5");
    assert_eq!(next["title"], "Medborgarlöfte 2022–2023");
    assert_eq!(next["replaces"], "D4");
    assert_eq!(next["parents"], json!(["D2", "D3"]));
    assert_eq!(findings(&desk, "uncovered"), Vec::<Value>::new());
    let said = desk.refused(1, &["renew", "D4"]);
    assert!(said.contains("D5"), "{said}");
}

#[test]
fn the_duties_of_the_law_are_switched_on_once_beside_those_of_the_plan() {
    let desk = Desk::sample("sv");
    let before = desk.last_seq();
    desk.done(&["import", "--catalogue", "law-2023-196", "--dry-run"]);
    assert_eq!(desk.last_seq(), before);
    desk.done(&["import", "--catalogue", "law-2023-196"]);
    assert_eq!(desk.row("duties", "R2")["recipient"], "Kommunstyrelsen");
    assert_eq!(desk.row("duties", "R3")["section"], "4 § lag (2023:196)");
    assert_eq!(findings(&desk, "duty-unmet").len(), 2);
    let after = desk.last_seq();
    desk.done(&["import", "--catalogue", "law-2023-196"]);
    assert_eq!(desk.last_seq(), after);
}
