//! Marks: a number for each topic, raised by every change, by which servers see that something moved.

use crate::db::door::{Tx, View};
use crate::error::{Error, Result};
use crate::values;

/// What may have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Prices and services.
    Catalogue,
    /// Customers that were there before.
    Customers,
    /// Operators, keys, logins, and the keys that sign tokens.
    Access,
    /// Quotas, spend caps and rates.
    Limits,
}

/// The number of each topic at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks([i64; 4]);

impl Topic {
    /// Every topic.
    pub const ALL: [Topic; 4] = [Topic::Catalogue, Topic::Customers, Topic::Access, Topic::Limits];

    /// Its word in the database.
    pub fn word(self) -> &'static str {
        match self {
            Topic::Catalogue => "catalogue",
            Topic::Customers => "customers",
            Topic::Access => "access",
            Topic::Limits => "limits",
        }
    }
}

impl Marks {
    /// The topics whose number is another one than `before`.
    pub fn moved_since(&self, before: &Marks) -> Vec<Topic> {
        let differs = |topic: &Topic| self.0[*topic as usize] != before.0[*topic as usize];
        Topic::ALL.into_iter().filter(differs).collect()
    }
}

/// Says that a topic changes with this transaction. It holds others who touch the topic up until the
/// end, so it is the last thing that a change does; who touches two does so in the order of the topics.
pub async fn touch(tx: &mut Tx, topic: Topic) -> Result<()> {
    tx.run("UPDATE marks SET version = version + 1 WHERE topic = $1", values![topic.word()]).await?;
    Ok(())
}

/// The number of one topic.
pub async fn version(view: &mut View, topic: Topic) -> Result<i64> {
    view.one("SELECT version FROM marks WHERE topic = $1", values![topic.word()]).await?.get(0)
}

/// The number of every topic.
pub async fn all(view: &mut View) -> Result<Marks> {
    let rows = view.all("SELECT topic, version FROM marks", vec![]).await?;
    let mut marks = Marks([0; 4]);
    for row in rows {
        let word: String = row.get(0)?;
        let topic = Topic::ALL.into_iter().find(|topic| topic.word() == word);
        let topic = topic.ok_or_else(|| Error::failed(format!("the mark {word:?} is of no topic")))?;
        marks.0[topic as usize] = row.get(1)?;
    }
    Ok(marks)
}
