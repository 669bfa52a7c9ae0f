//! Access tokens: verified offline from the public keys alone, and never believed for what they claim.

use crate::on_both;
use crate::stage::accounts::refusal;
use crate::stage::scene::Stage;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use payg::engine::token_keys::rotate_signing_key;
use ring::hmac;
use ring::rand::SystemRandom;
use ring::signature::{ED25519, Ed25519KeyPair, UnparsedPublicKey};
use serde_json::{Value, json};

const PASSWORD: &str = "correct horse";

async fn ada(stage: &Stage) {
    stage.with_password(&["user", "create", "ada"], PASSWORD).await;
}

fn part(token: &str, place: usize) -> Value {
    let part = token.split('.').nth(place).unwrap();
    serde_json::from_slice(&BASE64.decode(part).unwrap()).unwrap()
}

fn encoded(value: &Value) -> String {
    BASE64.encode(value.to_string())
}

/// What another service does: the key by its `kid`, one algorithm, the signature.
fn verifies_offline(token: &str, key_set: &Value) -> bool {
    let header = part(token, 0);
    let keys = key_set["keys"].as_array().unwrap();
    let Some(key) = keys.iter().find(|key| key["kid"] == header["kid"]) else { return false };
    assert_eq!((&key["kty"], &key["crv"], &key["alg"]), (&json!("OKP"), &json!("Ed25519"), &json!("EdDSA")));
    let public = BASE64.decode(key["x"].as_str().unwrap()).unwrap();
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let signature = BASE64.decode(signature).unwrap();
    UnparsedPublicKey::new(&ED25519, &public).verify(signed.as_bytes(), &signature).is_ok()
}

on_both!(another_service_verifies_a_token_by_itself, |stage| async move {
    ada(&stage).await;
    let server = stage.server();
    let tokens = server.log_in("ada", PASSWORD).await.unwrap();
    let key_set = server.gate.ring().keys(&server.payg).await.unwrap().key_set();
    assert!(verifies_offline(&tokens.access_token, &key_set));
    let (header, claims) = (part(&tokens.access_token, 0), part(&tokens.access_token, 1));
    assert_eq!(header["alg"], "EdDSA");
    assert_eq!(
        (&claims["iss"], &claims["aud"], &claims["kind"]),
        (&json!("payg"), &json!("payg"), &json!("user"))
    );
    assert_eq!((&claims["sub"], &claims["sid"]), (&json!(tokens.owner), &json!(tokens.login)));
    assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 900);
    assert!(claims["jti"].is_string() && claims.get("role").is_none());
    assert!(!key_set.to_string().contains("\"d\""), "no private key is shown");
});

on_both!(old_keys_are_believed_until_the_last_token_has_expired, |stage| async move {
    ada(&stage).await;
    let (mut one, other) = (stage.server(), stage.server());
    one.look().await;
    let before = one.log_in("ada", PASSWORD).await.unwrap();
    stage.at("2026-11-01T00:10:00Z");
    let kept = one.log_in("ada", PASSWORD).await.unwrap();
    let id = stage.run(&["key", "rotate", "-o", "json"]).await.json()["id"].clone();
    one.look().await;
    let after = one.log_in("ada", PASSWORD).await.unwrap();
    assert_eq!(part(&after.access_token, 0)["kid"], id);
    assert_ne!(part(&before.access_token, 0)["kid"], id);
    let key_set = one.gate.ring().keys(&one.payg).await.unwrap().key_set();
    assert_eq!(key_set["keys"].as_array().unwrap().len(), 2);
    for token in [&before, &kept, &after] {
        assert!(verifies_offline(&token.access_token, &key_set));
        one.who(&token.access_token).await.unwrap();
        other.who(&token.access_token).await.unwrap();
    }
    stage.at("2026-11-01T00:26:01Z");
    let key_set = stage.server().gate.ring().keys(&one.payg).await.unwrap().key_set();
    assert_eq!(key_set["keys"].as_array().unwrap().len(), 1);
    assert_eq!(key_set["keys"][0]["kid"], id);
});

on_both!(a_token_is_never_believed_for_what_its_header_says, |stage| async move {
    ada(&stage).await;
    let server = stage.server();
    let token = server.log_in("ada", PASSWORD).await.unwrap().access_token;
    server.who(&token).await.unwrap();
    let fresh = stage.server();
    let (header, claims) = (part(&token, 0), part(&token, 1));
    let signature = token.rsplit('.').next().unwrap();
    let key_set = server.gate.ring().keys(&server.payg).await.unwrap().key_set();
    let public = BASE64.decode(key_set["keys"][0]["x"].as_str().unwrap()).unwrap();
    let own =
        Ed25519KeyPair::from_pkcs8(Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).unwrap().as_ref())
            .unwrap();
    let signed_by_own = |header: &Value, claims: &Value| {
        let signed = format!("{}.{}", encoded(header), encoded(claims));
        format!("{signed}.{}", BASE64.encode(own.sign(signed.as_bytes())))
    };
    let signed_by_public = |header: &Value| {
        let signed = format!("{}.{}", encoded(header), encoded(&claims));
        let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &public), signed.as_bytes());
        format!("{signed}.{}", BASE64.encode(tag))
    };
    let with = |field: &str, value: Value| {
        let mut changed = header.clone();
        changed[field] = value;
        changed
    };
    let mut longer = claims.clone();
    longer["exp"] = json!(claims["exp"].as_i64().unwrap() + 86_400);
    let forged = [
        format!("{}.{}.", encoded(&with("alg", json!("none"))), encoded(&claims)),
        format!("{}.{}.{signature}", encoded(&with("alg", json!("none"))), encoded(&claims)),
        signed_by_public(&with("alg", json!("HS256"))),
        signed_by_public(&header),
        signed_by_own(&header, &claims),
        signed_by_own(&with("kid", json!("sig_00000000000000000000000000")), &claims),
        signed_by_own(&with("jwk", key_set["keys"][0].clone()), &claims),
        signed_by_own(&with("jku", json!("https://example.com/keys")), &claims),
        format!("{}.{}.{signature}", encoded(&header), encoded(&longer)),
        format!("{token}x"),
        token.trim_end_matches(|c| c != '.').to_owned(),
    ];
    for token in forged {
        assert_eq!(refusal(fresh.who(&token).await), "unauthenticated", "{token}");
    }
});

on_both!(servers_that_start_at_once_make_one_key, |stage| async move {
    let servers = [stage.server(), stage.server(), stage.server()];
    let rings = servers.iter().map(|server| server.gate.ring().keys(&server.payg));
    for keys in futures_util::future::join_all(rings).await {
        assert_eq!(keys.unwrap().key_set()["keys"].as_array().unwrap().len(), 1);
    }
    rotate_signing_key(&stage.payg()).await.unwrap();
    assert_eq!(crate::stories::world::count(&stage, "SELECT COUNT(*) FROM signing_keys").await, 2);
});
