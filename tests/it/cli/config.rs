//! Where settings come from, and what is refused.

use crate::on_both;
use payg::config::load::{Config, Origin, Sources};
use std::collections::BTreeMap;
use std::path::Path;
use tempfile::TempDir;

/// A folder with configuration files at every place where one is looked for.
struct Home {
    folder: TempDir,
    variables: BTreeMap<String, String>,
}

impl Home {
    fn new(files: &[(&str, &str)]) -> Home {
        let folder = crate::stage::scratch::folder();
        for (name, text) in files {
            let path = folder.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        Home { folder, variables: BTreeMap::new() }
    }

    fn load(&self, url: Option<&str>, file: Option<&str>) -> Result<Config, String> {
        let at = |name: &str| self.folder.path().join(name);
        let sources = Sources {
            database_url: url,
            file: file.map(Path::new),
            variables: &self.variables,
            directory: &at("work"),
            config_directory: &at("user"),
            data_directory: &at("data"),
            system: &at("system.toml"),
        };
        Config::load(&sources).map_err(|error| {
            let hint = error.hint_text().map(|hint| format!(" ({hint})")).unwrap_or_default();
            format!("{error}{hint}").replace(&self.folder.path().display().to_string(), "")
        })
    }

    /// The value of a key and where it comes from.
    fn value(&self, key: &str) -> String {
        let config = self.load(None, None).unwrap();
        let entry = config.entry(key).unwrap();
        let origin = entry.origin.to_string().replace(&self.folder.path().display().to_string(), "");
        format!("{} from {origin}", entry.value)
    }
}

#[test]
fn the_nearest_source_wins() {
    let mut home = Home::new(&[
        ("system.toml", "[usage]\nlate_days = 1\nearly_minutes = 1\n[billing]\ncurrency = 'JPY'\n"),
        ("user/payg/config.toml", "billing.currency = 'CHF'\nusage.late_days = 2\n"),
        ("work/payg.toml", "# mine\n\n[usage]\nlate_days = 3\n"),
    ]);
    assert_eq!(home.value("usage.late_days"), "3 from /work/payg.toml:4");
    assert_eq!(home.value("billing.currency"), "CHF from /user/payg/config.toml:1");
    assert_eq!(home.value("usage.early_minutes"), "1 from /system.toml:3");
    assert_eq!(home.value("billing.timezone"), "UTC from default");
    home.variables.insert("PAYG_USAGE_LATE_DAYS".to_owned(), "4".to_owned());
    assert_eq!(home.value("usage.late_days"), "4 from PAYG_USAGE_LATE_DAYS");
    home.variables.insert("PAYG_DATABASE_URL".to_owned(), "sqlite:x".to_owned());
    let flagged = home.load(Some("sqlite:y"), None).unwrap();
    assert_eq!(flagged.entry("database.url").unwrap().origin, Origin::Flag("--database-url"));
    assert_eq!(flagged.database_url(), "sqlite:y");
}

#[test]
fn a_given_file_stands_in_for_the_near_one_and_must_exist() {
    let home = Home::new(&[
        ("work/payg.toml", "usage.late_days = 3\n"),
        ("work/other.toml", "billing.currency = 'EUR'\n"),
    ]);
    let config = home.load(None, Some("other.toml")).unwrap();
    assert_eq!(config.entry("usage.late_days").unwrap().origin, Origin::Default);
    assert_eq!(config.settings().currency.code(), "EUR");
    let refused = home.load(None, Some("none.toml")).unwrap_err();
    assert!(refused.starts_with("cannot read the configuration /work/none.toml"), "{refused}");
}

#[test]
fn what_is_wrong_is_refused_with_its_line() {
    let table = [
        (
            "[billing]\ncurency = 'EUR'",
            "/work/payg.toml:2: there is no setting \"billing.curency\" (did you mean \"billing.currency\"?)",
        ),
        ("[zzz]\nq = 1", "/work/payg.toml:2: there is no setting \"zzz.q\""),
        ("[zzz]", "/work/payg.toml:1: there is no setting \"zzz\""),
        (
            "usage.late_days = '35'",
            "/work/payg.toml:1: usage.late_days must be a whole number, not of type string",
        ),
        ("\nusage.late_days = -1", "/work/payg.toml:2: usage.late_days \"-1\" is not between 0 and 36500"),
        (
            "usage.late_days = 1.5",
            "/work/payg.toml:1: usage.late_days must be a whole number, not of type float",
        ),
        (
            "billing.currency = 5",
            "/work/payg.toml:1: billing.currency must be a text in quotes, not of type integer",
        ),
        (
            "database.accept_data_loss = 'yes'",
            "/work/payg.toml:1: database.accept_data_loss must be true or false, not of type string",
        ),
        ("database.url = ''", "/work/payg.toml:1: database.url \"\" is empty"),
        ("a = [", "/work/payg.toml:1: unclosed array, expected `]`"),
    ];
    for (text, wanted) in table {
        let refused = Home::new(&[("work/payg.toml", text)]).load(None, None).unwrap_err();
        assert_eq!(refused, wanted, "{text}");
    }
    let refused = Home::new(&[("work/payg.toml", "billing.timezone = 'Europe/Berln'")]).load(None, None);
    assert!(refused.unwrap_err().contains("Europe/Berlin"), "a zone is suggested");
}

#[test]
fn whole_numbers_may_be_written_as_toml_allows() {
    let home = Home::new(&[("work/payg.toml", "usage.late_days = 0x1_0\n[billing]\n")]);
    assert_eq!(home.value("usage.late_days"), "16 from /work/payg.toml:1");
}

on_both!(a_setting_is_shown_with_its_origin, |stage| async move {
    std::fs::write(stage.folder().join("payg.toml"), "[billing]\ncurrency = \"EUR\"\n").unwrap();
    let shown = stage.run(&["config", "list", "--show-origin", "-o", "csv"]).await.ok().stdout;
    let line =
        format!("billing.currency,EUR,{}:2,of new customers", stage.folder().join("payg.toml").display());
    assert!(shown.lines().any(|shown| shown == line), "{shown}");
    // What the file that init writes promises: every key with what it means.
    let list = stage.run(&["config", "list", "-o", "json"]).await.json();
    for key in list["data"].as_array().unwrap() {
        assert!(key["about"].as_str().is_some_and(|about| about.len() > 5 && !about.contains('`')), "{key}");
    }
    assert!(shown.contains("PAYG_DATABASE_URL"), "{shown}");
    let refused = stage.run(&["config", "get", "billing.curency"]).await.fails_with(2);
    assert!(refused.stderr.contains("did you mean \"billing.currency\"?"), "{refused}");
});
