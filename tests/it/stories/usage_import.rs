//! Importing usage: real files once, wrong lines named, whatever the file is.

use crate::on_both;
use crate::stage::scene::Stage;
use payg::engine::stop::Stop;
use serde_json::{Value, json};
use std::io::{self, Read};

/// Copies a real file into the story's folder.
fn bring(stage: &Stage, name: &str) {
    let from = format!("{}/tests/data/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::copy(from, stage.folder().join(name)).unwrap();
}

fn write(stage: &Stage, name: &str, text: impl AsRef<[u8]>) {
    std::fs::write(stage.folder().join(name), text).unwrap();
}

/// `accepted duplicate conflict refused skipped created_customers`.
fn figures(import: &Value) -> [u64; 6] {
    ["accepted", "duplicate", "conflict", "refused", "skipped", "created_customers"]
        .map(|name| import[name].as_u64().unwrap())
}

/// The figures of an import that was not wholly done.
fn figures_of(stdout: &str) -> [u64; 6] {
    figures(&serde_json::from_str(stdout).unwrap())
}

const LOG: &str =
    "usage import access.log --format access-log --service request --create-customers --backfill";

on_both!(an_access_log_is_imported_once, |stage| async move {
    bring(&stage, "access.log");
    stage.lines("service create request\nprice set request 0.001 --yes").await;
    assert_eq!(figures(&stage.json(&format!("{LOG} --dry-run")).await), [9_138, 0, 0, 0, 862, 1_666]);
    assert_eq!(figures(&stage.json(LOG).await), [9_138, 0, 0, 0, 862, 1_666]);
    stage.check_invariants().await;
    assert_eq!(figures(&stage.json(LOG).await), [0, 9_138, 0, 0, 862, 0]);

    let summary = stage.json("usage summary --month 2015-05").await;
    assert_eq!(summary["data"][0]["events"], 9_138);
    assert_eq!(summary["data"][0]["quantity"], "9138");
    let top = stage.json("usage top --service request --month 2015-05 --limit 1").await;
    let (name, quantity) = (&top["data"][0]["customer_name"], &top["data"][0]["quantity"]);
    let cost = stage.json(&format!("cost {} --month 2015-05", name.as_str().unwrap())).await;
    assert_eq!(cost["services"][0]["quantity"], *quantity);
    let days = stage.json("usage summary --month 2015-05 --by day").await;
    let total: i64 = days["data"].as_array().unwrap().iter().map(|day| day["events"].as_i64().unwrap()).sum();
    assert_eq!((days["data"].as_array().unwrap().len(), total), (4, 9_138));
});

on_both!(a_rotated_log_that_overlaps_adds_what_is_new, |stage| async move {
    let whole =
        std::fs::read_to_string(format!("{}/tests/data/access.log", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let lines: Vec<&str> = whole.lines().collect();
    write(&stage, "access.log", lines[..6_000].join("\n") + "\n");
    stage.lines("service create request").await;
    let first = figures(&stage.json(LOG).await);
    write(&stage, "access.log", lines[3_000..].join("\n") + "\n");
    let second = figures(&stage.json(LOG).await);
    assert_eq!(first[0] + second[0], 9_138, "{first:?} {second:?}");
    assert_eq!(first[5] + second[5], 1_666);
});

on_both!(calls_are_imported_and_billed_in_blocks, |stage| async move {
    bring(&stage, "asterisk-master.csv");
    stage
        .lines(
            "service create call --unit second
             price set call 0.10 --model package --per 30 --yes",
        )
        .await;
    let line = "usage import asterisk-master.csv --format asterisk --create-customers --backfill";
    let imported = figures(&stage.json(line).await);
    assert_eq!((imported[0], imported[0] + imported[4]), (30, 84));
    assert_eq!(figures(&stage.json(line).await)[..2], [0, 30]);
    let (calls, seconds, blocks, each) = call_totals(&stage, "each").await;
    assert_eq!((calls, seconds, blocks), (30, 884, 43));

    // The same seconds under a price that rounds the sum once.
    let spec = json!({"model": "package", "package_size": "30", "package_amount": "0.10", "round": "total"});
    stage
        .run(&["price", "set", "call", "--spec", &spec.to_string(), "--from", "2000-01-01", "--yes"])
        .await
        .ok();
    let (calls, seconds, blocks, total) = call_totals(&stage, "total").await;
    assert_eq!((calls, seconds), (30, 884));
    assert!(blocks <= 43 && total <= each, "{blocks} {total} {each}");
});

/// Calls, seconds, blocks and tenths of a cost of all users together.
async fn call_totals(stage: &Stage, round: &str) -> (i64, i64, i64, i64) {
    let users = stage.json("user list --all").await;
    let mut totals = (0, 0, 0, 0);
    for user in users["data"].as_array().unwrap() {
        let name = user["id"].as_str().unwrap();
        let billing = stage.json(&format!("call billing {name} --from 2000-01-01 --to 2026-01-01")).await;
        let number = |value: &Value| value.as_str().unwrap().parse::<f64>().unwrap();
        let blocks = billing["blocks"].as_i64().unwrap();
        let tenths = (number(&billing["cost"]["amount"]) * 10.0).round() as i64;
        assert_eq!((tenths, &billing["round"]), (blocks, &json!(round)), "{billing}");
        totals.0 += billing["calls"].as_i64().unwrap();
        totals.1 += number(&billing["seconds"]) as i64;
        totals.2 += blocks;
        totals.3 += tenths;
    }
    totals
}

const SHOP: &str = "
    service create api
    service create seats --aggregation unique
    user create ada
    user create bob --external-id 93.1.2.3
    company create acme
    user create eve
    user disable eve";

on_both!(customers_are_found_by_every_name, |stage| async move {
    stage.lines(SHOP).await;
    let ada = stage.json("user show ada").await;
    let id = ada["id"].as_str().unwrap();
    let csv =
        format!("customer,service,quantity,id\nada,api,1,a\n{id},api,2,b\n93.1.2.3,api,3,c\nacme,api,4,d\n");
    write(&stage, "usage.csv", csv);
    assert_eq!(figures(&stage.json("usage import usage.csv").await), [4, 0, 0, 0, 0, 0]);
    assert_eq!(stage.json("cost ada").await["services"][0]["quantity"], "3");
    assert_eq!(stage.json("cost bob").await["services"][0]["quantity"], "3");
});

const WRONG: &str = "customer,service,quantity,at,id,value
ada,api,1,2026-10-30T00:00:00Z,a,
ada,apy,1,2026-10-30T00:00:00Z,b,
nobody,api,1,2026-10-30T00:00:00Z,c,
ada,api,-1,2026-10-30T00:00:00Z,d,
ada,api,0.0000001,2026-10-30T00:00:00Z,e,
ada,api,1,2026-09-01T00:00:00Z,f,
ada,api,1,2026-11-01T00:05:01Z,g,
eve,api,1,2026-10-30T00:00:00Z,h,
ada,api,2,2026-10-30T00:00:00Z,a,
ada,seats,1,2026-10-30T00:00:00Z,i,
ada,seats,1,2026-10-30T00:00:00Z,j,x
ada,api,1,2026-10-30T00:00:00Z,a,
";

on_both!(wrong_lines_are_named_and_the_others_stored, |stage| async move {
    stage.lines(SHOP).await;
    write(&stage, "usage.csv", WRONG);
    let line = "usage import usage.csv --on-error report --errors-to refused.csv -o json";
    let partly = stage.line(line).await.fails_with(6);
    assert_eq!(figures_of(&partly.stdout), [2, 1, 1, 8, 0, 0], "{partly}");
    let report = std::fs::read_to_string(stage.folder().join("refused.csv")).unwrap();
    let reasons = [
        (3, "did you mean \"\"api\"\"?"),
        (4, "there is no customer \"\"nobody\"\""),
        (5, "is negative"),
        (6, "quantity"),
        (7, "more than 35 days ago"),
        (8, "more than 5 minutes ahead"),
        (9, "the user eve is disabled"),
        (10, "was used before for something else"),
        (11, "counts unique values"),
    ];
    let lines: Vec<&str> = report.lines().skip(1).collect();
    assert_eq!(lines.len(), reasons.len(), "{report}");
    for (line, (number, reason)) in lines.iter().zip(reasons) {
        assert!(line.starts_with(&format!("{number},")) && line.contains(reason), "{line} lacks {reason}");
    }
    let said = stage.line("usage import usage.csv --on-error report -o json").await.fails_with(6);
    assert!(said.stderr.contains("line 9: the user eve is disabled"), "{said}");
    assert_eq!(figures_of(&said.stdout), [0, 3, 1, 8, 0, 0], "{said}");
    let counted = stage.line("usage import usage.csv --on-error skip -o json").await.fails_with(6);
    assert!(!counted.stderr.contains("line 9"), "{counted}");
    assert_eq!(figures_of(&counted.stdout), [0, 3, 1, 8, 0, 0], "{counted}");
});

on_both!(the_first_wrong_line_ends_an_import_and_what_stands_before_it_stays, |stage| async move {
    stage.lines(SHOP).await;
    write(&stage, "usage.csv", "customer,service,id\nada,api,a\nadda,api,b\nada,api,c\n");
    let stopped = stage.line("usage import usage.csv -o json").await.fails_with(2);
    assert_eq!(figures_of(&stopped.stdout), [1, 0, 0, 1, 0, 0], "{stopped}");
    assert!(stopped.stderr.contains("line 3: there is no customer"), "{stopped}");
    assert!(stopped.stderr.contains("did you mean"), "{stopped}");
    assert_eq!(stage.json("usage list").await["data"].as_array().unwrap().len(), 1);
    assert_eq!(figures(&stage.json("usage import usage.csv --skip-unknown").await), [1, 1, 0, 0, 1, 0]);
    assert_eq!(figures(&stage.json("usage import usage.csv --create-customers").await), [1, 2, 0, 0, 0, 1]);
    assert_eq!(stage.json("user show adda").await["external_id"], "adda");
    write(&stage, "usage.csv", "customer,service,id\nada,apy,x\n");
    let unknown = stage.line("usage import usage.csv").await.fails_with(2);
    assert!(unknown.stderr.contains("did you mean \"api\"?"), "{unknown}");
});

on_both!(files_that_are_no_usage_are_refused, |stage| async move {
    stage.lines(SHOP).await;
    write(&stage, "empty.csv", "");
    write(&stage, "binary.jsonl", b"\x7fELF\x02\0\0\0");
    write(&stage, "gigantic.jsonl", vec![b'x'; 3 << 20]);
    write(&stage, "cut.jsonl", "{\"customer\":\"ada\",\"service\":\"api\",\"id\":\"a\"}\n{\"customer\":\"ad");
    let table = [
        ("empty.csv", "the file is empty", 0),
        ("binary.jsonl", "binary", 0),
        ("gigantic.jsonl", "longer than", 0),
        ("cut.jsonl", "line 2: ", 1),
    ];
    for (file, reason, accepted) in table {
        let refused = stage.line(&format!("usage import {file} -o json")).await.fails_with(2);
        assert!(refused.stderr.contains(reason), "{refused}");
        // Behind a file that is wrong as a whole nothing goes on; and it is no fault of payg's.
        let goes_on = ["gigantic.jsonl", "cut.jsonl"].contains(&file);
        assert_eq!(refused.stderr.contains("goes on behind"), goes_on, "{refused}");
        let problem: Value = serde_json::from_str(&refused.stderr).unwrap();
        assert!(problem["status"].as_u64().is_some_and(|status| status < 500), "{refused}");
        assert_eq!(figures_of(&refused.stdout)[0], accepted, "{refused}");
    }
    // Nothing behind such a line can be read, so going on is no choice.
    stage.line("usage import empty.csv --on-error skip").await.fails_with(2);
    stage.line("usage import nowhere.csv").await.fails_with(3);
    stage.line("usage import access.log").await.fails_with(2);
    stage.line("usage import empty.csv --format cvs").await.fails_with(2);
    stage.line("usage import empty.csv --on-error skip --errors-to x.csv").await.fails_with(2);
    bring(&stage, "asterisk-master.csv");
    let told =
        stage.line("usage import asterisk-master.csv --format asterisk --backfill").await.fails_with(3);
    assert!(told.stderr.contains("payg service create call --unit second"), "{told}");
});

on_both!(columns_may_have_other_names, |stage| async move {
    stage.lines(SHOP).await;
    let csv = "who,bytes,key\nada,10,a\nada,0.5,b\n";
    let words = ["usage", "import", "-", "--format", "csv", "--service", "api", "--map", "customer=who"];
    let more = ["--map", "quantity=bytes", "--map", "id=key", "-o", "json"];
    let words: Vec<&str> = words.into_iter().chain(more).collect();
    assert_eq!(figures(&stage.run_with_input(&words, csv).await.json()), [2, 0, 0, 0, 0, 0]);
    assert_eq!(stage.json("cost ada").await["services"][0]["quantity"], "10.5");
});

/// Lines without end; asks to stop when some were read.
struct Endless {
    stop: Stop,
    lines: u64,
    rest: Vec<u8>,
}

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.rest.len() < into.len() {
            self.rest.extend_from_slice(
                format!("{{\"customer\":\"ada\",\"id\":\"{}\"}}\n", self.lines).as_bytes(),
            );
            self.lines += 1;
        }
        if self.lines > 12_000 {
            self.stop.request();
        }
        let rest = self.rest.split_off(into.len());
        into.copy_from_slice(&self.rest);
        self.rest = rest;
        Ok(into.len())
    }
}

on_both!(an_import_can_be_stopped_and_keeps_what_it_stored, |stage| async move {
    stage.lines(SHOP).await;
    let words = ["usage", "import", "-", "--format", "jsonl", "--service", "api", "-o", "json"];
    let stopped = stage
        .run_in(&words, |environment| {
            let stop = environment.stop.clone();
            environment.input = Box::new(Endless { stop, lines: 0, rest: Vec::new() });
        })
        .await
        .fails_with(130);
    let accepted = figures_of(&stopped.stdout)[0];
    assert!(accepted >= 5_000 && accepted.is_multiple_of(5_000), "{stopped}");
    assert_eq!(stage.json("cost ada").await["events"].as_u64(), Some(accepted));
});

on_both!(the_same_file_imported_three_times_at_once_counts_once, |stage| async move {
    stage.lines("service create api").await;
    let rows: Vec<String> = (0..6_000).map(|n| format!("host-{},api,1,e{n}", n % 700)).collect();
    write(&stage, "usage.csv", format!("customer,service,quantity,id\n{}\n", rows.join("\n")));
    let line = "usage import usage.csv --create-customers -o json";
    let answers = futures_util::future::join_all((0..3).map(|_| stage.line(line))).await;
    let mut sums = [0; 6];
    for answer in answers {
        for (sum, figure) in sums.iter_mut().zip(figures(&answer.json())) {
            *sum += figure;
        }
    }
    assert_eq!(sums, [6_000, 12_000, 0, 0, 0, 700]);
});

on_both!(an_id_that_stands_for_something_else_ends_an_import, |stage| async move {
    stage.lines(SHOP).await;
    write(&stage, "usage.csv", "customer,service,quantity,id\nada,api,1,a\nada,api,2,a\n");
    let stopped = stage.line("usage import usage.csv -o json").await.fails_with(2);
    assert_eq!(figures_of(&stopped.stdout), [1, 0, 1, 0, 0, 0], "{stopped}");
    assert!(stopped.stderr.contains("line 3: the event id \\\"a\\\" was used before"), "{stopped}");
});

on_both!(columns_are_named_with_commas_and_a_file_for_errors_reports_them, |stage| async move {
    stage.lines(SHOP).await;
    write(&stage, "usage.csv", "who,what,id\nada,api,a\nnobody,api,b\n");
    let line = "usage import usage.csv --map customer=who,service=what --errors-to refused.csv -o json";
    let told = stage.line(line).await.fails_with(6);
    assert_eq!(figures_of(&told.stdout), [1, 0, 0, 1, 0, 0], "{told}");
    let refused = std::fs::read_to_string(stage.folder().join("refused.csv")).unwrap();
    assert!(refused.contains("\n3,"), "{refused}");
});
