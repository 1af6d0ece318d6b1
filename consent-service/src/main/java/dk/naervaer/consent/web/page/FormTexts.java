package dk.naervaer.consent.web.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The forms in Danish: what is asked, what it means and what went wrong.
@MessageBundle("form")
public interface FormTexts {

    @Message("Tilføj en pårørende")
    String add();

    @Message("Fortæl, hvem det er, og hvad samtykket gælder. Det tager et par minutter.")
    String addLead();

    @Message("Giv samtykke")
    String consent();

    @Message("Samtykke for {name}")
    String consentFor(String name);

    @Message("Tilbage til Mine pårørende")
    String back();

    @Message("Det skal rettes")
    String errors();

    @Message("Hvem er det?")
    String who();

    @Message("Fornavn")
    String given();

    @Message("Efternavn")
    String family();

    @Message("Hvem er personen for dig?")
    String relationship();

    @Message("Vælg")
    String choose();

    @Message("Hvordan skal vi skrive?")
    String channel();

    @Message("SMS")
    String sms();

    @Message("E-mail")
    String email();

    @Message("Mobilnummer")
    String phone();

    @Message("Udfyld det, hvis vi skal sende SMS. Udenlandske numre begynder med +.")
    String phoneHint();

    @Message("E-mailadresse")
    String emailAddress();

    @Message("Udfyld den, hvis vi skal sende e-mail.")
    String emailHint();

    @Message("Hvilket sprog skal beskeden være på?")
    String language();

    @Message("Dansk")
    String danish();

    @Message("Engelsk")
    String english();

    @Message("Hvad må personen være med til?")
    String scope();

    @Message("Alle mine aftaler")
    String all();

    @Message("Også dem, hospitalet laver senere.")
    String allHint();

    @Message("Til og med hvilken dag?")
    String until();

    @Message(
            "Lader du feltet stå tomt, følger samtykket aftalen, hvis den bliver flyttet, i op til"
                    + " tre måneder. For flere aftaler gælder det et halvt år. Højst et år,"
                    + " til og med {latest}.")
    String untilHint(String latest);

    @Message("Gælder")
    String covers();

    @Message("Til og med")
    String lastDay();

    @Message("Det betyder dit samtykke")
    String meaning();

    @Message("Personen må være med til samtalen og høre, hvad der bliver sagt.")
    String meaningAttend();

    @Message("Vi sender tidspunktet og et link. Vi skriver ikke dit navn, stedet eller hvorfor.")
    String meaningMessage();

    @Message("Du kan trække samtykket tilbage når som helst. Så lukker vi adgangen med det samme.")
    String meaningWithdraw();

    @Message("Vi fortæller ikke personen, at du har trukket det tilbage.")
    String meaningSilence();

    @Message("Tilføj og giv samtykke")
    String submitBoth();

    @Message("Giv samtykke")
    String submit();

    @Message("Fortryd")
    String cancel();

    @Message("Træk samtykket tilbage?")
    String withdrawal();

    @Message("{name} kan ikke længere komme med. Link og adgang lukkes med det samme.")
    String withdrawalText(String name);

    @Message("Vi fortæller ikke {name}, at du har trukket samtykket tilbage.")
    String withdrawalSilence(String name);

    @Message("Ja, træk samtykket tilbage")
    String withdrawalYes();

    @Message("Nej, behold det")
    String withdrawalNo();

    @Message("Dit samtykke")
    String withdrawn();

    @Message("Vi er ved at lukke adgangen.")
    String closing();

    @Message("Modtaget. Ring, hvis det haster:")
    String hurry();

    @Message("Lukket {at}")
    String closed(String at);

    @Message("Ingen kan komme ind med dette samtykke mere.")
    String closedText();

    @Message("Samtykket er udløbet. Ingen kan komme ind med det.")
    String lapsed();

    @Message("Trin")
    String steps();

    @Message("Hvordan skriver vi?")
    String step2();

    @Message("Hvad må personen?")
    String step3();

    @Message("Næste")
    String next();

    @Message("Tilbage")
    String previous();

    @Message("Personen er under 15 år")
    String child();

    @Message("Ingen af delene. Afdelingen ringer")
    String call();

    @Message("Mobilnummeret én gang til")
    String phoneAgain();

    @Message("Et forkert nummer sender beskeden til en fremmed.")
    String phoneAgainHint();

    @Message("Skal personen have tolk?")
    String interpreter();

    @Message(
            "Skriv sprogets to bogstaver, for eksempel ar for arabisk. Ellers lad"
                    + " feltet stå tomt.")
    String interpreterHint();

    @Message("Hvor meget må personen?")
    String degree();

    @Message("Hvilken del?")
    String note();

    @Message(
            "Skriv kun noget, hvis det er en del af samtalen. For eksempel: kun om" + " medicinen.")
    String noteHint();

    @Message("Alle mine aftaler med {place}")
    String course(String place);

    @Message("Alle mine aftaler på {place}")
    String hospital(String place);

    @Message("Nummer og adresse til {name}")
    String contactOf(String name);

    @Message("Se efter, om det stadig er rigtigt. Ret det, hvis det er ændret.")
    String contactLead();

    @Message("Det er rigtigt")
    String contactRight();

    @Message("Ændr samtykket for {name}")
    String change(String name);

    @Message("Tager du noget fra, lukker vi adgangen med det samme.")
    String changeLead();

    @Message("Må {name} være med?")
    String accept(String name);

    @Message("Gem")
    String save();
}
