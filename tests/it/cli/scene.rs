//! What the examples in the help are about: a few customers, services and files that they name.

use crate::cli::tree;
use crate::stage::scene::Stage;
use std::path::PathBuf;

/// Commands that set the scene, in order, in September 2026.
const SCENE: &[&str] = &[
    "operator create \"Olga Example\" --email olga@example.com --role admin",
    "operator create \"Otto Example\" --email otto@example.com --role viewer",
    "tax set vat 19",
    "user create ada --user-name ada --email ada@example.com",
    "user create bob --user-name bob",
    "company create acme --external-id acme --bsb 062-000 --account 00012345",
    "member add acme --email mia@acme.example --name Mia --role manager",
    "user create zed --user-name zed",
    "user create eve --user-name eve",
    "service create api --unit request --aggregation sum",
    "service create call --unit second --aggregation sum",
    "price set api 0.001 --yes",
    "price set call 0.05 --model package --per 30 --yes",
    "plan create silver --name Silver --monthly 10 --yearly 100 --include api=1000",
    "plan create bronze --monthly 5 --yearly 50",
    "limit set acme --concurrent 50",
    "limit set --all --rate 200",
    "key create ada --name build-server",
    "webhook add https://acme.example/hooks --customer acme",
];

/// What was used in October.
const USAGE: &str = "
    ada  api  2026-10-05 12000
    ada  call 2026-10-06 95
    bob  api  2026-10-07 4000
    acme api  2026-10-08 250000
    zed  api  2026-10-09 30000
    eve  api  2026-10-09 20000
";

/// And what happened on the first of November.
const NOVEMBER: &[&str] = &[
    "bill --month 2026-10 --yes",
    "invoice credit INV-2026-000003 --line 1 --reason outage --yes",
    "mail send",
    "subscription create ada silver",
    "subscription create eve bronze",
    "payment create acme 12.50 --name Initech --bsb 062-000 --account 12345678 --reference rent-1",
    "payment create acme 12.50 --name Initech --bsb 062-000 --account 12345678 --reference rent-2",
    "payment create acme 12.50 --name Initech --bsb 062-000 --account 12345678 --reference rent-3",
    "payment process rent-3",
    "payment create acme 9 --name Initech --bsb 062-000 --account 12345678 --reference rent-4 --method 5555555555554543",
    "payment process rent-4",
    "payment create acme 12.50 --name Initech --bsb 062-000 --account 12345678 --reference rent-5",
    "payment create acme 12.50 --name Initech --bsb 062-000 --account 12345678 --reference rent-6",
    "payment process rent-6",
    "payment dispute rent-6 --reason fraud",
    "payment create acme 12.50 --name Initech --bsb 062-000 --account 12345678 --reference rent-7",
    "payment process rent-7",
    "payment dispute rent-7 --reason fraud",
    "payment create acme 12.50 --name Initech --bsb 062-000 --account 12345678 --reference rent-8 --reserve",
    "payment process rent-8",
    "payment create acme 12.50 --name Initech --bsb 062-000 --account 12345678 --reference rent-9 --reserve",
    "payment process rent-9",
    "payment create acme 12.50 --name Initech --bsb 062-000 --account 12345678 --reference rent-10",
    "payment process rent-10",
    "refund rent-10 --amount 2.50 --reason late --yes",
    "invoice pay INV-2026-000004 --yes",
    "company create aussie --external-id aussie --bsb 062-000 --account 00012345 --currency AUD",
    "payment create aussie 12.50 --name Initech --bsb 062-692 --account 43214321 --gateway bank --reference bank-1",
    "payment process bank-1",
    "payment create aussie 12.50 --name Initech --bsb 062-692 --account 43214321 --gateway bank --reference bank-2",
    "payment process bank-2",
    "payment create aussie 12.50 --name Initech --bsb 062-692 --account 43214321 --gateway bank --reference bank-3",
    "payment process bank-3",
    "payment create aussie 12.50 --name Initech --bsb 062-692 --account 43214321 --gateway bank --reference bank-4",
    "payment process bank-4",
    "payment create aussie 12.50 --name Initech --bsb 062-692 --account 43214321 --gateway bank --reference bank-5",
    "payment process bank-5",
    "bank export --out first.aba",
    "bank accept 3",
];

/// Files that examples read, by name in the story's folder.
const FILES: &[(&str, &str)] = &[
    (
        "payg.toml",
        "[billing]\ncurrency = \"EUR\"\ntimezone = \"Europe/Berlin\"\n[bank]\ninstitution = \"CBA\"\n\
      user_name = \"Platform\"\nbsb = \"067-102\"\naccount = \"00012345\"\nrecords_max = 2\n",
    ),
    (
        "returns.txt",
        "2062-692 432143215130000001250Initech                         \
         PAYG000003-000001 067-102 00012345acme            02000000\r\n",
    ),
    ("usage.csv", "customer,service,quantity,id\nada,api,1,csv-1\nbob,api,2.5,csv-2\n"),
    ("routes.toml", "[[route]]\npath = \"/\"\nservice = \"api\"\n"),
    (
        "access.log",
        "10.0.0.7 - - [17/May/2015:10:05:03 +0000] \"GET /a HTTP/1.1\" 200 203023 \"-\" \"curl\"\n",
    ),
    (
        "Master.csv",
        "\"\",\"1555\",\"211474\",\"pstn\",\"1555\",\"SIP/1\",\"\",\"Hangup\",\"\",\"2024-01-27 15:07:24\",\
         \"2024-01-27 15:07:24\",\"2024-01-27 15:07:51\",27,27,\"ANSWERED\",\"DOCUMENTATION\",\"1706368044.0\",\
         \"\",\"\",\"1706368044.0\",0\n",
    ),
];

/// Sets the scene.
pub async fn set(stage: &Stage) {
    for (name, text) in FILES {
        std::fs::write(stage.folder().join(name), text).unwrap();
    }
    stage.at("2026-09-01T00:00:00Z");
    run_all(stage, SCENE).await;
    stage.used(USAGE).await;
    stage.at("2026-11-01T09:00:00Z");
    run_all(stage, NOVEMBER).await;
    // Eve's card has expired, so her next month is not paid.
    let mut tx = stage.db().begin().await.unwrap();
    let sql = "UPDATE subscriptions SET method = '5555555555554543'
        WHERE plan_id = (SELECT plan_id FROM plans WHERE code = 'bronze')";
    tx.run(sql, vec![]).await.unwrap();
    // And the gateway has shown something that nobody asked for.
    let sql = "INSERT INTO quarantined_objects (gateway, gateway_id, why, object, found_at)
        SELECT 'yookassa', '2d0a-stray', 'nobody here asked for it', '{}', created_at FROM payments LIMIT 1";
    tx.run(sql, vec![]).await.unwrap();
    tx.commit().await.unwrap();
    run_all(stage, &["subscription renew eve"]).await;
}

/// The same scene on a copy of its database.
pub async fn again(scene: &Stage, url: &str) -> Stage {
    let stage = Stage::open(url).await;
    stage.clock.set(scene.payg().now());
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        std::fs::create_dir_all(stage.folder().join(&folder)).unwrap();
        for entry in std::fs::read_dir(scene.folder().join(&folder)).unwrap() {
            let entry = entry.unwrap();
            let path = folder.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                folders.push(path);
            } else {
                std::fs::copy(entry.path(), stage.folder().join(path)).unwrap();
            }
        }
    }
    stage
}

async fn run_all(stage: &Stage, lines: &[&str]) {
    for line in lines {
        let words = tree::words(line);
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        stage.run_with_input(&words, input_of(&words)).await.ok();
    }
}

/// What a command line that reads standard input gets.
pub fn input_of(words: &[&str]) -> &'static str {
    if words.contains(&"--password-stdin") { "correct horse battery\n" } else { "" }
}
