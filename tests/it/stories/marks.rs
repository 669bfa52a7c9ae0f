//! Marks move with every change that a running server must see, and with nothing else.

use crate::on_both;
use crate::stage::scene::Stage;
use payg::records::mark::{self, Topic};

/// The topics that a command moved.
async fn moved_by(stage: &Stage, command: &[&str]) -> Vec<Topic> {
    let before = mark::all(&mut stage.db().view().await.unwrap()).await.unwrap();
    stage.run(command).await.ok();
    mark::all(&mut stage.db().view().await.unwrap()).await.unwrap().moved_since(&before)
}

on_both!(each_change_moves_the_mark_of_its_topic, |stage| async move {
    let table: &[(&[&str], &[Topic])] = &[
        (&["user", "create", "ada"], &[]),
        (&["user", "update", "ada", "--name", "Ada L."], &[Topic::Customers]),
        (&["user", "disable", "ada"], &[Topic::Customers]),
        (&["user", "disable", "ada"], &[]),
        (&["user", "enable", "ada"], &[Topic::Customers]),
        (&["service", "create", "api"], &[Topic::Catalogue]),
        (&["service", "update", "api", "--unit", "request"], &[Topic::Catalogue]),
        (&["price", "set", "api", "0.001", "--yes"], &[Topic::Catalogue]),
        (&["service", "archive", "api"], &[Topic::Catalogue]),
        (&["tax", "set", "VAT", "19%"], &[Topic::Catalogue]),
        (&["operator", "create", "Olga", "--email", "olga@example.com", "--role", "admin"], &[Topic::Access]),
        (&["operator", "create", "Vera", "--email", "vera@example.com"], &[Topic::Access]),
        (&["operator", "disable", "vera@example.com"], &[Topic::Access]),
        (&["limit", "set", "ada", "--rate", "5"], &[Topic::Limits]),
        (&["limit", "remove", "ada", "--kind", "rate"], &[Topic::Limits]),
        (&["user", "create", "bob", "--dry-run"], &[]),
        (&["service", "create", "other", "--dry-run"], &[]),
    ];
    for (command, topics) in table {
        assert_eq!(moved_by(&stage, command).await, *topics, "{command:?}");
    }
});
