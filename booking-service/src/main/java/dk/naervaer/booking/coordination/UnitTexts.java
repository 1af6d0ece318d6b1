package dk.naervaer.booking.coordination;

import dk.naervaer.booking.unit.OfferedForm;
import dk.naervaer.web.unit.Unit;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.DayOfWeek;

/// The pages about units in Danish.
@MessageBundle("unit")
public interface UnitTexts {

    @Message("Enheder")
    String nav();

    @Message("Mine enheder")
    String units();

    @Message("Sådan arbejder dine enheder med samtaler på afstand {day}.")
    String lead(String day);

    @Message("Vælg dag")
    String chooseDay();

    @Message("Dato")
    String date();

    @Message("Vis")
    String show();

    @Message("Du har ingen enheder denne dag")
    String noUnits();

    @Message(
            "Regioner og hospitaler kan skifte. Vælg en anden dag, eller kontakt den, der styrer adgangen.")
    String noUnitsText();

    @Message("Tilbage til enhederne")
    String back();

    @Message("Det gælder")
    String inForce();

    @Message("Der er ikke aftalt noget")
    String nothing();

    @Message("Enheden er ikke med, før du eller et led over den aftaler det.")
    String nothingText();

    @Message("Enhedens egne aftaler")
    String agreed();

    @Message("Enheden har ingen aftale for sig selv")
    String noneOwn();

    @Message(
            "Det følger hospitalet eller regionen. Aftal noget nedenfor, hvis det skal være anderledes her.")
    String noneOwnText();

    @Message("Med")
    String onBoard();

    @Message("Ikke med")
    String notOnBoard();

    @Message("Gælder")
    String holds();

    @Message("Kommer")
    String coming();

    @Message("Vis aftalen")
    String details();

    @Message("Ophæv")
    String revoke();

    @Message("Patienten kan vælge")
    String forms();

    @Message("Første kontakt")
    String firstContact();

    @Message("Ved fremmøde, medmindre det fraviges")
    String firstPhysical();

    @Message("Må være på afstand")
    String firstAtADistance();

    @Message("Må fravige reglen om første kontakt")
    String overriders();

    @Message("Visitationsvejledning")
    String guideline();

    @Message("Åbningstider")
    String openings();

    @Message("Tekst til indkaldelsen")
    String phrase();

    @Message("Ingen")
    String none();

    @Message("Aftal noget nyt fra en dag")
    String agree();

    @Message("Fra og med")
    String from();

    @Message("I dag eller senere. Det gælder, til noget nyt er aftalt.")
    String fromHint();

    @Message("Enheden er med")
    String onBoardField();

    @Message("Den første samtale i et forløb må være på afstand (psykiatri)")
    String firstField();

    @Message("Deltagelse")
    String board();

    @Message("En linje tekst, eller et link, der begynder med https://.")
    String guidelineHint();

    @Message("Skriv fx 8.00–9.00 drop-in, 9.00–15.00. Tomt betyder lukket.")
    String openingsHint();

    @Message(
            "En sætning på dansk om muligheden, højst 500 tegn. Journalsystemet henter den til sine breve.")
    String phraseHint();

    @Message("Aftal")
    String save();

    @Message("Det skal rettes")
    String errors();

    @Message("Siden {day}")
    String since(String day);

    @Message("aftalt af {name}")
    String agreedBy(String name);

    @Message("Fra {day}")
    String begins(String day);

    @Message("aftalen fra {day}")
    String revokeOf(String day);

    @Message(
            """
            {#when type}\
            {#is REGION}Region\
            {#is HOSPITAL}Hospital\
            {#is DEPARTMENT}Afdeling\
            {/when}\
            """)
    String type(Unit.Type type);

    @Message(
            """
            {#when form}\
            {#is PHYSICAL}Fremmøde\
            {#is VIDEO}Video\
            {#is PHONE}Telefon\
            {/when}\
            """)
    String form(OfferedForm form);

    @Message(
            """
            {#when role}\
            {#is 'clinician'}Kliniker\
            {#is 'secretary'}Sekretær\
            {#is 'coordinator'}Koordinator\
            {#else}{role}\
            {/when}\
            """)
    String role(String role);

    @Message(
            """
            {#when day}\
            {#is MONDAY}Mandag\
            {#is TUESDAY}Tirsdag\
            {#is WEDNESDAY}Onsdag\
            {#is THURSDAY}Torsdag\
            {#is FRIDAY}Fredag\
            {#is SATURDAY}Lørdag\
            {#is SUNDAY}Søndag\
            {/when}\
            """)
    String weekday(DayOfWeek day);

    @Message(
            """
            {#when what}\
            {#is 'agreed'}Det er aftalt.\
            {#is 'revoked'}Aftalen er ophævet.\
            {#is 'stands'}Aftalen er begyndt eller er væk. Den kan ikke ophæves.\
            {#else}\
            {/when}\
            """)
    String told(String what);

    @Message(
            """
            {#when wrong}\
            {#is FROM_UNREADABLE}Skriv en dato\
            {#is FROM_PAST}Vælg i dag eller senere. Det, der har været, skrives ikke om\
            {#is CHANGED_SINCE}En anden har aftalt noget siden. Hent siden igen for at se det, eller aftal det alligevel\
            {#is NOT_YOURS_THEN}Enheden hører ikke til dine enheder den dag\
            {#is OPENING_UNREADABLE}Skriv åbningstiden som 8.00–15.30\
            {#is NO_FORM}Vælg mindst én kontaktform, når enheden er med\
            {#is NO_OVERRIDER}Vælg mindst én, der må fravige reglen\
            {#is UNKNOWN_ROLE}Vælg kun blandt de viste roller\
            {#is GUIDELINE_TOO_LONG}Skriv højst 500 tegn i vejledningen\
            {#is GUIDELINE_UNREADABLE}Skriv vejledningen på én linje uden specialtegn\
            {#is GUIDELINE_LINK}Et link skal begynde med https:// og stå alene\
            {#is OPENING_BACKWARDS}Lukketiden skal være efter åbningstiden\
            {#is OPENINGS_OVERLAP}Dagens åbningstider må ikke overlappe\
            {#is PHRASE_TOO_LONG}Skriv højst 500 tegn til indkaldelsen\
            {#is PHRASE_UNREADABLE}Skriv teksten til indkaldelsen på én linje uden specialtegn\
            {/when}\
            """)
    String wrong(Wrong wrong);
}
