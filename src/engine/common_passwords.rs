//! Passwords that are tried first wherever somebody tries to get in; nobody may have one of them.

/// Whether a password is one of them, in whatever case it is written.
pub fn is_common(password: &str) -> bool {
    let wanted = password.to_lowercase();
    COMMON.split_whitespace().any(|common| common == wanted)
}

/// Of at least eight characters, because shorter ones are refused anyway.
const COMMON: &str = "
    !qaz2wsx 00000000 000000000 0000000000 01234567 012345678 0123456789 098765432 0987654321 10101010
    10203040 102030405060 11111111 111111111 1111111111 11112222 11223344 1122334455 112233445566
    11235813 12121212 121212121 12312312 123123123 123321123 12341234 123412345 12344321 1234512345
    123454321 1234554321 12345612 123456123456 123456654321 12345678 123456781 123456789 1234567890
    1234567891 12345678910 123456789a 123456789q 123456789z 12345678a 12345678q 123456aa 123456abc
    123456as 123456qw 123456qwerty 12345abc 12345qwert 1234abcd 1234asdf 1234qwer 123abc123 123qwe123
    123qwe123qwe 123qweasd 123qweasdzxc 13131313 13579135 135792468 14725836 147258369 147852369
    159357456 159753456 19191919 1a2b3c4d 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz1qaz 1qaz2wsx
    1qaz2wsx3edc 1qaz@wsx 1qazxsw2 1qazzaq1 1qw23er4 20202020 22222222 23232323 24681012 2468101214
    25802580 27182818 2wsx3edc 31415926 314159265 33333333 44444444 55555555 66666666 69696969 741852963
    77777777 77889900 789456123 789456123a 87654321 876543210 88888888 88889999 963852741 987654321
    9876543210 99887766 99999999 a1234567 a12345678 a123456789 a123456a a1a1a1a1 a1b2c3d4 a1b2c3d4e5
    a1s2d3f4 aa112233 aa123456 aa12345678 aaaaaaaa aaaaaaaaa aaaaaaaaaa abababab abc12345 abc123456
    abc123456789 abc123abc abc@1234 abc@12345 abcabcabc abcd1234 abcd1234! abcd12345 abcd@1234 abcde123
    abcde12345 abcdef123 abcdefg1 abcdefg123 abcdefgh abcdefghi abcdefghij abracadabra access123
    access14 admin123 admin123! admin1234 admin12345 admin123456 admin888 admin@123 adminadmin
    administrator administrator1 alexander alexander1 alexandra alexis123 alphabet amanda123 andrew123
    angel123 angels123 anthony1 anything arsenal1 arsenal123 asasasas asdf1234 asdf12345 asdfasdf
    asdfgh123 asdfghjk asdfghjkl asdfghjkl123 asdfjkl; asdfqwer ashley123 asshole1 australia australia1
    autumn2024 autumn2025 autumn2026 azerty123 azertyuiop babyboy1 babygirl babygirl1 babygirl12
    babygirl123 barcelona barcelona1 baseball baseball1 baseball123 basketball basketball1 batman123
    batman1234 bbbbbbbb beatles1 benjamin benjamin1 bigdaddy blahblah blessed1 blessing blink182
    blueberry bollocks brasil123 budweiser bullshit business1 buster123 buttercup butterfly butterfly1
    butterfly123 california carolina catherine cccccccc changeit changeme changeme1 changeme123 charlie1
    charlie123 cheesecake chelsea1 chelsea123 chicago1 chocolate chocolate1 chocolate123 christ123
    christian christina christine christopher coca-cola cocacola company1 company123 computer computer1
    computer123 contrasena contraseña cookie123 cookies1 correcthorse correcthorsebatterystaple corvette
    cowboys1 creative cristiano cristina cupcake1 daniel123 danielle database database1 dddddddd
    december default1 default123 defaultpassword demo1234 demodemo diamond1 diamond123 dolphin1 dolphins
    dontforget dragon12 dragon123 dragon1234 dragonball elephant elizabeth elizabeth1 eminem123 england1
    everlast facebook facebook1 facebook123 faith123 february fernando ferrari1 football football1
    football12 football123 forever1 forever21 freedom1 freedom123 friday13 fuckoff1 fuckthis fuckyou1
    fuckyou123 fuckyou2 gabriel1 gabriela gateway1 ginger123 gitlab123 godfather godisgood godislove
    golden123 goodmorning google123 google1234 greenday greenday1 guest123 guest1234 guestguest guinness
    hahahaha happy123 happy1234 harley123 haslo123 heaven123 hello123 hello1234 hello12345 hellohello
    helloworld helloworld1 helloworld123 hockey123 hunter12 hunter123 iamadmin idontcare idontknow
    iloveme1 iloveu123 iloveyou iloveyou! iloveyou1 iloveyou123 iloveyou2 iloveyouu india123 india1234
    indonesia instagram internet internet1 internet123 iphone123 ironmaiden ironman123 isabella
    jackdaniels jajajaja january1 jasmine1 jasmine123 jenkins1 jennifer jennifer1 jessica1 jessica123
    jesus123 jesus777 jesuschrist jonathan jonathan1 jordan123 jordan23 joshua123 juventus kawasaki
    killer12 killer123 lalalala lamborghini ledzeppelin letmein! letmein1 letmein123 letmeinnow
    letsgo123 linkedin linkedin1 linkinpark liverpool liverpool1 lkjhgfdsa london123 lovelife lovelove
    loveme123 lover123 loveyou1 lucky123 lucky777 maggie123 manager1 manager123 manchester maria123
    marina123 marlboro maserati master12 master123 master1234 matthew1 mercedes mercedes1 messi123
    metallica metallica1 michael1 michael123 michelle michelle1 microsoft microsoft1 midnight midnight1
    midnight123 mnbvcxz1 monday123 money123 money1234 monkey12 monkey123 monkey1234 motdepasse motorola
    mustang1 mylove123 mypassword mypassword1 mysecret mysql123 naruto123 newpassword newyork1
    newyork123 neymar123 nicholas nicole123 ninja123 nirvana1 nokia123 nothing1 nothing123 november
    october1 office123 office365 oldpassword open1234 opensesame operator operator1 operator123
    oracle123 p4ssw0rd p4ssword p@ssw0rd p@ssword pa$$word pa55word packers1 pakistan pakistan1
    pakistan123 parola123 pass1234 pass12345 pass123456 pass@123 pass@word1 passpass passpass1
    passphrase passw0rd passw0rd1 password password! password01 password1 password1! password10
    password11 password12 password123 password1234 password12345 password13 password2 password2020
    password2021 password2022 password2023 password2024 password2025 password2026 password21 password22
    password23 password3 password4 password5 password69 password7 password77 password8 password88
    password9 password99 passwords passwort passwort1 patricia patrick1 peanut12 pepper123 pineapple
    pinkfloyd poiuytrewq pokemon1 pokemon123 porsche1 porsche911 postgres postgres1 postgres123 princess
    princess1 princess12 princess123 pumpkin1 pumpkin123 q12345678 q123456789 q1w2e3r4 q1w2e3r4t5
    q1w2e3r4t5y6 qazwsx123 qazwsxedc qazwsxedcrfv qqqqqqqq qwe12345 qwe123456 qweasd123 qweasdzxc
    qweqweqwe qwer1234 qwer12345 qwert123 qwert12345 qwerty1! qwerty11 qwerty12 qwerty123 qwerty1234
    qwerty12345 qwerty123456 qwerty78 qwerty99 qwertyqwerty qwertyui qwertyuio qwertyuiop qwertyuiop123
    qwertz123 qwertzuiop raspberry raspberrypi realmadrid redskins remember1 rememberme ricardo1
    richard1 robert123 ronaldo123 ronaldo7 root1234 root12345 rootroot samantha samantha1 samsung1
    samsung123 scotland sebastian secret123 secret1234 secretsecret september server123 service1
    service123 sesame123 shadow12 shadow123 silver123 singapore slayer666 slipknot slipknot1 snickers
    soccer12 soccer123 softball spiderman spiderman1 spring2024 spring2025 spring2026 ssssssss starwars
    starwars1 starwars123 steelers stephanie strawberry success1 success123 summer12 summer123
    summer2020 summer2021 summer2022 summer2023 summer2024 summer2025 summer2026 sunshine sunshine1
    sunshine12 sunshine123 superman superman1 superman123 superstar superuser superuser1 supervisor
    support1 support123 sweetheart sysadmin system123 temp1234 temporary temppassword test1234 test12345
    test123456 test@123 tester123 testing1 testing123 testpass testtest thailand thepassword thomas123
    thursday tigger123 tomcat123 toor1234 topsecret trustno1 trustnoone twitter1 ubuntu123 user1234
    user12345 username username1 vagrant1 veronica victoria victoria1 watermelon welcome! welcome01
    welcome1 welcome12 welcome123 welcome1234 welcome2 welcome@123 whatever whatever1 whatever123
    william1 windows1 windows10 windows11 winter123 winter2020 winter2021 winter2022 winter2023
    winter2024 winter2025 winter2026 xxxxxxxx yamaha123 yankees1 yourpassword youtube1 zaq12wsx zaq1xsw2
    zaq1zaq1 zimbabwe zxcv1234 zxcvbnm, zxcvbnm1 zxcvbnm123 zxcvbnmasd zxcvzxcv zyxwvuts zzzzzzzz
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_ones_are_known_in_any_case() {
        assert!(is_common("password") && is_common("PassWord123") && is_common("1q2w3e4r"));
        assert!(!is_common("correct horse battery") && !is_common(""));
        assert!(COMMON.split_whitespace().all(|common| common.chars().count() >= 8));
    }
}
