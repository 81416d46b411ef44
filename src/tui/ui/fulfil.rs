//! What becomes of what a screen wants.

use super::Ui;
use crate::host::Ask;
use crate::lang::minuted;
use crate::tui::screen::Intent;
use crate::tui::told::{Doing, Told};

impl Ui {
    pub(super) fn fulfil(&mut self, intent: Intent) {
        match intent {
            Intent::Ask(ask) => self.ask(ask),
            Intent::Open(screen) => {
                self.told = Told::default();
                self.screens.push(screen);
            }
            Intent::Become(screen) => {
                self.screens.pop();
                self.screens.push(screen);
            }
            Intent::Back if self.screens.len() > 1 => drop(self.screens.pop()),
            Intent::Stay | Intent::Back => {}
            Intent::BackWith(intent) => {
                self.fulfil(Intent::Back);
                self.fulfil(*intent);
            }
            Intent::Go(screen) => {
                self.told = Told::default();
                self.screens = vec![screen];
            }
            Intent::Act(action) => self.act(action),
            Intent::Tell(told) => self.told = told.into(),
            Intent::Draft(draft) => {
                self.keep(draft);
            }
            Intent::Copy(text) => {
                let args = [("text", text.as_str().into())];
                self.told = self.settings.tongue.say("told-copied", &args).into();
                self.effects.copy.push(text);
            }
            Intent::Write(order) => self.write(order),
            Intent::Editor(text) => self.effects.editor = Some(text),
            Intent::Edited(text) => self.with_top(|screen, desk| screen.edited(&text, desk)),
            Intent::All(intents) => {
                let mut kept = true;
                for intent in intents {
                    match intent {
                        Intent::Draft(draft) => kept &= self.keep(draft),
                        // It would tell of a draft that there is none of.
                        Intent::Tell(_) if !kept => {}
                        intent => self.fulfil(intent),
                    }
                }
            }
            Intent::LookBack(when) => self.look_back(when),
            Intent::Begin(beginning) => self.effects.begin = Some(beginning),
            Intent::Quit => self.effects.quit = true,
        }
    }

    fn ask(&mut self, ask: Ask) {
        if self.past.is_some() {
            self.tell_word("past-no-change");
            return;
        }
        self.doing = match ask {
            Ask::Undo | Ask::UndoAt(_) => Doing::Undo,
            Ask::Redo => Doing::Again,
            Ask::Command(_) | Ask::UndoOf(_) => Doing::Change,
            Ask::Erase(_) => Doing::Erasing,
        };
        let ask = match ask {
            Ask::Command(command) if self.screens.iter().any(|screen| screen.is_minuted()) => {
                Ask::Command(minuted::minuted(
                    &self.settings.tongue,
                    self.client.group(),
                    command,
                ))
            }
            ask => ask,
        };
        self.asked = Some(self.client.ask(ask));
        self.told = self.settings.tongue.word("told-saving").into();
    }
}
