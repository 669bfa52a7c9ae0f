use payg::engine::bench::ingest::*;
#[tokio::main]
async fn main() {
    let a: Vec<String> = std::env::args().collect();
    let loc = a[1].parse().unwrap();
    let ev: u64 = a[2].parse().unwrap();
    let base: u64 = a[3].parse().unwrap();
    let conns: usize = a[4].parse().unwrap();
    for ids in [Ids::TimeOrdered] {
        for skew in [Skew::Uniform] {
            let r = run(
                &loc,
                &Plan { events: ev, base, customers: 100_000, batch: 5000, connections: conns, skew },
                ids,
            )
            .await
            .unwrap();
            println!("{}", serde_json::to_string(&r).unwrap());
        }
    }
}
