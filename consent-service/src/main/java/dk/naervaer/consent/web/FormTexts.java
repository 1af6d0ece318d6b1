package dk.naervaer.consent.web;

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
            "Lader du feltet stå tomt, gælder samtykket til og med aftalens dag. For alle aftaler"
                    + " gælder det et halvt år. Højst et år, til og med {latest}.")
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

    @Message("Modtaget")
    String received();

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

    @Message(
            """
            {#when wrong}\
            {#is GIVEN_MISSING}Skriv fornavnet\
            {#is FAMILY_MISSING}Skriv efternavnet\
            {#is NAME_TOO_LONG}Skriv højst 100 tegn\
            {#is NAME_UNREADABLE}Skriv navnet med bogstaver\
            {#is RELATIONSHIP_UNKNOWN}Vælg, hvem personen er for dig\
            {#is CHANNEL_UNKNOWN}Vælg, hvordan vi skal skrive\
            {#is LANGUAGE_UNKNOWN}Vælg sproget\
            {#is PHONE_MISSING}Skriv et mobilnummer, så vi kan sende SMS\
            {#is PHONE_INVALID}Det er ikke et telefonnummer, vi kan bruge. Et dansk har otte cifre\
            {#is EMAIL_MISSING}Skriv en e-mailadresse, så vi kan sende e-mail\
            {#is EMAIL_INVALID}Det er ikke en e-mailadresse. Den ser ud som navn@eksempel.dk\
            {#is RELATIVE_MISSING}Vi kender ikke personen\
            {#is DEGREE_UNKNOWN}Vælg, hvad personen må\
            {#is DEGREE_NOT_OFFERED}Det kan man ikke give samtykke til endnu\
            {#is SCOPE_UNKNOWN}Vælg, hvilke aftaler samtykket gælder\
            {#is APPOINTMENT_OVER}Aftalen er aflyst eller forbi\
            {#is UNTIL_UNREADABLE}Skriv en dato\
            {#is UNTIL_PAST}Dagen må ikke være forbi\
            {#is UNTIL_TOO_FAR}Et samtykke gælder højst et år\
            {#is UNTIL_BEFORE_APPOINTMENT}Samtykket skal gælde til og med aftalens dag\
            {#is ALREADY_GIVEN}Du har allerede givet det samtykke\
            {#is NOT_OF_AGE}Du er under 15 år. Tal med afdelingen om, hvem der må være med\
            {/when}\
            """)
    String wrong(Wrong wrong);
}
