package dk.naervaer.consent.privacy.desk;

import dk.naervaer.consent.privacy.shown.ErasureRequestRow.Stage;
import dk.naervaer.personaldata.KeyClass;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The privacy officer's desk, in Danish.
@MessageBundle("desk")
public interface DeskTexts {

    @Message("Databeskyttelse")
    String title();

    @Message(
            "Find en person, besvar ønsker om sletning, og se, hvad der bliver slettet"
                    + " og hvornår.")
    String lead();

    @Message("Find en person")
    String find();

    @Message("CPR-nummer eller erstatningsnummer")
    String number();

    @Message("Nummeret står hverken i adressen eller i nogen log.")
    String numberHint();

    @Message("Søg")
    String search();

    @Message(
            "Vi kender ingen med det nummer. Er identiteten slettet, kan nummeret ikke"
                    + " findes igen.")
    String unknown();

    @Message("Det skal rettes")
    String errors();

    @Message("Ønsker om sletning")
    String waiting();

    @Message("Der er ingen ønsker om sletning.")
    String nothingWaits();

    @Message("Bedt om {at}")
    String asked(String at);

    @Message("Åbn")
    String open();

    @Message("Juridiske tilbageholdelser")
    String holds();

    @Message("Ingen.")
    String noHolds();

    @Message("indtil den ophæves")
    String untilLifted();

    @Message("til og med {day}")
    String until(String day);

    @Message("Slettefrister")
    String retention();

    @Message("Sikkerhedsbrud")
    String breach();

    @Message("Navnet er slettet eller kendes ikke her")
    String noName();

    @Message("Numre hos os (pseudonymer)")
    String pseudonyms();

    @Message("Hvad vi har")
    String classes();

    @Message(
            """
            {#when of}\
            {#is IDENTITY}Identitet\
            {#is CONTACT}Kontakt\
            {#is MESSAGE}Beskeder\
            {#is EVIDENCE}Samtykker og begrundelser\
            {#is ACCESS}Opslag\
            {/when}\
            """)
    String kind(KeyClass of);

    @Message("kan læses")
    String readable();

    @Message("slettet")
    String erased();

    @Message("Reglerne foreslår")
    String proposal();

    @Message("Sletning")
    String erasure();

    @Message("Sendt til alle tjenester {at}")
    String erasureAt(String at);

    @Message("færdig")
    String done();

    @Message("mangler")
    String notDone();

    @Message("fejlet {tries} gange: {reason}")
    String failed(int tries, String reason);

    @Message("Juridisk tilbageholdelse")
    String hold();

    @Message("Intet om personen slettes, så længe den står.")
    String holdText();

    @Message("Sat af {actor} {at}")
    String holdBy(String actor, String at);

    @Message("Ophæv")
    String lift();

    @Message("Sæt en tilbageholdelse")
    String place();

    @Message("Begrundelse")
    String reason();

    @Message("Skrives forseglet. Højst 1000 tegn.")
    String reasonHint();

    @Message("Sidste dag")
    String last();

    @Message("Lad stå tomt, hvis kun et menneske skal ophæve den.")
    String lastHint();

    @Message("Modtag et ønske om sletning")
    String take();

    @Message("Når personen har bedt om det ved brev, telefon eller fremmøde.")
    String takeText();

    @Message("Modtag ønsket")
    String takeIn();

    @Message("Indsigt")
    String report();

    @Message("Alt, hvad samtykketjenesten ved om personen.")
    String reportText();

    @Message("Hent som PDF")
    String reportPdf();

    @Message("Hent som JSON")
    String reportJson();

    @Message("Til databeskyttelse")
    String back();

    @Message(
            """
            {#when stage}{#is TO_ANSWER}skal besvares{#is TO_CARRY_OUT}besvaret, ikke udført\
            {#is UNDER_WAY}slettes{#is COMPLETE}færdig{/when}\
            """)
    String stage(Stage stage);

    @Message(
            """
            {#when wrong}\
            {#is NUMBER_UNREADABLE}Skriv ti tegn, for eksempel 010203-1234\
            {#is NOTHING_CHOSEN}Vælg mindst én slags oplysninger\
            {#is NOTHING_SAID}Besvar mindst én slags oplysninger\
            {#is REASON_MISSING}Skriv en begrundelse\
            {#is REASON_TOO_LONG}Begrundelsen er længere end 1000 tegn\
            {#is DAY_UNREADABLE}Skriv en dato\
            {#is DAY_PAST}Dagen er gået\
            {#is NO_DAY}Reglen har intet at regne fra\
            {#is HELD}En juridisk tilbageholdelse forbyder, at noget slettes\
            {#is ALREADY_HELD}Der står allerede en tilbageholdelse\
            {#is NOT_HELD}Der står ingen tilbageholdelse\
            {#is ANSWERED}Er allerede besvaret\
            {#is NOT_ASKED}Er ikke ønsket slettet\
            {#is NO_KEY}Personen har ingen nøgle tilbage at forsegle en begrundelse med\
            {#is ALREADY_OPEN}Et ønske fra personen er ikke færdigt endnu\
            {/when}\
            """)
    String wrong(Wrong wrong);
}
