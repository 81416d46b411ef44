//! What a key can do, and where keys are pressed.

use crate::domain::word::words;

words! {
    /// What a key can do. The code names its message (`action-status`) and its line in the config.
    Action "action" {
        /// One row up.
        Up "up",
        /// One row down.
        Down "down",
        /// To the left: the stage or column before.
        Left "left",
        /// To the right.
        Right "right",
        /// A page up.
        PageUp "page-up",
        /// A page down.
        PageDown "page-down",
        /// To the first row.
        First "first",
        /// To the last row.
        Last "last",
        /// Opens what is chosen, or agrees.
        Open "open",
        /// One step back; never quits, never discards.
        Back "back",
        /// Leaves the program.
        Quit "quit",
        /// Filters as one types.
        Filter "filter",
        /// Adds a new one.
        Add "add",
        /// Edits what is chosen.
        Edit "edit",
        /// Tells how it is going.
        Status "status",
        /// A stage forward.
        Forward "forward",
        /// A stage back.
        Backward "backward",
        /// Takes back one's own last change.
        Undo "undo",
        /// Does it again.
        Redo "redo",
        /// The command palette.
        Palette "palette",
        /// Help for this place.
        Help "help",
        /// The cycle.
        Cycle "cycle",
        /// All activities.
        Activities "activities",
        /// The walk.
        Walk "walk",
        /// The history of what is chosen.
        History "history",
        /// Marks a row for a bulk change.
        Mark "mark",
        /// Sorts by the next column.
        Sort "sort",
        /// The other way round.
        Reverse "reverse",
        /// Which columns show.
        Columns "columns",
        /// Copies what is chosen to the terminal's clipboard.
        Copy "copy",
        /// The next item.
        Next "next",
        /// The item before.
        Previous "previous",
        /// A comment to the answer.
        Comment "comment",
        /// Saves.
        Save "save",
        /// Puts back what stood in the form at first.
        Reset "reset",
        /// The next field, or the completion offered.
        NextField "next-field",
        /// The field before.
        PreviousField "previous-field",
        /// The offer above, or the field above.
        OfferUp "offer-up",
        /// The offer below, or the field below.
        OfferDown "offer-down",
        /// The sample, in a welcome.
        Sample "sample",
        /// An empty group, in a welcome.
        Empty "empty",
        /// First answer.
        Answer1 "answer-1",
        /// Second answer.
        Answer2 "answer-2",
        /// Third answer.
        Answer3 "answer-3",
        /// Fourth answer.
        Answer4 "answer-4",
        /// Fifth answer.
        Answer5 "answer-5",
        /// Sixth answer.
        Answer6 "answer-6",
        /// The meetings, or the one that is going on.
        Meetings "meetings",
        /// Opens the meeting.
        OpenMeeting "open-meeting",
        /// Closes the meeting.
        CloseMeeting "close-meeting",
        /// Approves the minutes.
        Approve "approve",
        /// An item earlier on the agenda.
        Earlier "earlier",
        /// An item later on the agenda.
        Later "later",
        /// Takes what is chosen away.
        Remove "remove",
        /// The room's view.
        Room "room",
        /// Reads a decision back.
        ReadBack "read-back",
        /// Does what the item of the agenda is there for.
        Work "work",
        /// The agenda of the meeting.
        Agenda "agenda",
        /// Who is there.
        RollCall "roll-call",
        /// The next item of the agenda.
        NextItem "next-item",
        /// The item before.
        PreviousItem "previous-item",
        /// Completes what is being typed.
        Complete "complete",
        /// Completes it with what was offered before.
        CompleteBack "complete-back",
        /// Takes up an earlier line to change it.
        Amend "amend",
        /// Goes back towards the newest line.
        AmendLater "amend-later",
        /// Opens the whole item in an editor.
        Editor "editor",
        /// Shows a document as it would be written.
        Proof "proof",
        /// Borrows minutes from a later item.
        Borrow "borrow",
        /// Notes a dissent.
        Dissent "dissent",
        /// Takes the decision back.
        Strike "strike",
        /// Settles a question or a parked matter.
        Settle "settle",
        /// Searches everything that was said and decided.
        Search "search",
        /// The goals and their indicators.
        Goals "goals",
        /// The risk and protective factors.
        Factors "factors",
        /// The budgets.
        Budget "budget",
        /// Takes a reading of an indicator.
        Read "read",
        /// The documents and what is found about them.
        Documents "documents",
        /// Says that the group can live with what was found.
        Accept "accept",
        /// Lets personal data leave the group.
        Exempt "exempt",
        /// Opens a catalogue.
        Catalogue "catalogue",
        /// Takes in all of it.
        TakeAll "take-all",
        /// The log of the whole group; from the past, back to the present.
        Log "log",
        /// Tells what has changed since.
        Since "since",
        /// Tells all of the chosen one, over the whole screen.
        Aside "aside",
        /// The year wheel.
        Wheel "wheel",
        /// The promises, and what they come from.
        Promises "promises",
        /// Reads the chain in another direction.
        Turn "turn",
        /// Moves a commitment's counter.
        Count "count",
        /// Personal data in the group's texts.
        Finds "finds",
        /// Notes that the report was sent.
        Sent "sent",
        /// Writes it to a file.
        Write "write",
        /// Gives somebody something to do.
        Give "give",
        /// Decides.
        Decide "decide",
        /// Parks a matter.
        Park "park",
        /// Erases the text of a record, for good.
        Erase "erase",
    }
}

impl Action {
    /// Returns whether it is done to one chosen thing.
    pub fn is_about_one(self) -> bool {
        matches!(
            self,
            Self::Open
                | Self::Edit
                | Self::Status
                | Self::Forward
                | Self::Backward
                | Self::History
                | Self::Copy
                | Self::Mark
        )
    }

    /// Returns whether it begins a change, so that who may only read is told at once.
    pub fn is_change(self) -> bool {
        matches!(
            self,
            Self::Add
                | Self::Status
                | Self::Forward
                | Self::Backward
                | Self::Undo
                | Self::Redo
                | Self::OpenMeeting
                | Self::CloseMeeting
                | Self::Approve
                | Self::Remove
                | Self::Read
                | Self::Accept
                | Self::Exempt
                | Self::TakeAll
                | Self::Count
                | Self::Sent
                | Self::Give
                | Self::Decide
                | Self::Park
                | Self::Erase
        )
    }

    /// Returns whether it only moves about in a place, so that nobody looks for it by name.
    pub fn is_movement(self) -> bool {
        use Action as A;
        let moves = [
            A::Up,
            A::Down,
            A::Left,
            A::Right,
            A::PageUp,
            A::PageDown,
            A::First,
            A::Last,
            A::Open,
            A::Back,
        ];
        moves.contains(&self) || self.answer().is_some()
    }

    /// Returns which answer it is, from 0.
    pub fn answer(self) -> Option<usize> {
        let answers = [
            Self::Answer1,
            Self::Answer2,
            Self::Answer3,
            Self::Answer4,
            Self::Answer5,
            Self::Answer6,
        ];
        answers.iter().position(|answer| *answer == self)
    }
}

words! {
    /// Where the keys are pressed: what is on top.
    Place "place" {
        /// The cycle.
        Cycle "cycle",
        /// The activities' table.
        Activities "activities",
        /// The walk.
        Walk "walk",
        /// A form.
        Form "form",
        /// The history of one thing.
        History "history",
        /// Help.
        Help "help",
        /// The palette.
        Palette "palette",
        /// The welcome.
        Welcome "welcome",
        /// A line that is asked for.
        Prompt "prompt",
        /// A document that is read through before it is written.
        Proof "proof",
        /// A line that is asked for and read as something said at a meeting.
        Saying "saying",
        /// A choice of a few answers.
        Choice "choice",
        /// The meetings.
        Meetings "meetings",
        /// The agenda of a meeting.
        Agenda "agenda",
        /// A meeting that is going on, where minutes are typed.
        Sitting "sitting",
        /// The room's view of a meeting.
        Room "room",
        /// The review of open actions.
        Review "review",
        /// Who is at a meeting.
        RollCall "roll-call",
        /// A meeting about to be closed.
        Closing "closing",
        /// The minutes of a meeting that is over.
        Minutes "minutes",
        /// A decision read back.
        ReadBack "read-back",
        /// Pasted lines, looked at before they are entered.
        Look "look",
        /// The search.
        Search "search",
        /// The goals and their indicators.
        Goals "goals",
        /// The risk and protective factors.
        Factors "factors",
        /// The budgets.
        Budget "budget",
        /// The documents.
        Documents "documents",
        /// A catalogue.
        Shelf "shelf",
        /// The log of the whole group.
        Log "log",
        /// What has changed since.
        Changes "changes",
        /// The year wheel.
        Wheel "wheel",
        /// The promises.
        Promises "promises",
        /// Personal data in the group's texts.
        Finds "finds",
        /// A report.
        Report "report",
        /// Where a document is to be written.
        Write "write",
    }
}
