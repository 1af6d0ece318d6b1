package dk.naervaer.consent.web.page;

import dk.naervaer.consent.relative.Channel;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.view.ConsentState;
import dk.naervaer.consent.view.Overview.Coming;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The patient's pages in Danish.
@MessageBundle
public interface Texts {

    @Message("Mine pårørende")
    String home();

    @Message("Mine aftaler")
    String chooseForm();

    @Message(
            "Her bestemmer du, hvem der må være med til dine samtaler på hospitalet. Du kan altid"
                    + " ombestemme dig.")
    String homeLead();

    @Message("Vi kender endnu ingen aftaler for dig")
    String unknown();

    @Message(
            "Når et hospital har lavet en aftale med dig, kan du se den her og bestemme, hvem der"
                    + " må være med.")
    String unknownLead();

    @Message("Har du fået en indkaldelse, så ring til os, hvis aftalen mangler her:")
    String unknownHelp();

    @Message("Du er under 15 år")
    String underAge();

    @Message("Dine kommende aftaler")
    String appointments();

    @Message("Du har ingen kommende aftaler.")
    String noAppointments();

    @Message("Sted")
    String place();

    @Message("Stedet står i din indkaldelse")
    String placeUnknown();

    @Message("Form")
    String contactForm();

    @Message("{#when form}{#is 'VIDEO'}Video{#is 'PHONE'}Telefon{#else}Fremmøde{/when}")
    String form(String form);

    @Message("Hvem er med")
    String guests();

    @Message("Ingen er inviteret.")
    String noGuests();

    @Message(
            """
            {#when coming}\
            {#is ON_ITS_WAY}Invitationen er på vej\
            {#is INVITED}Inviteret, har ikke svaret\
            {#is ACCEPTED}Kommer\
            {#is DECLINED}Kommer ikke\
            {#is WAITING}Er i venteværelset\
            {#is JOINED}Er med nu\
            {#is UNREACHED}Beskeden kom ikke frem\
            {#is CLOSING}Adgangen lukkes\
            {/when}\
            """)
    String coming(Coming coming);

    @Message("Dine pårørende")
    String relatives();

    @Message("Du har ikke tilføjet nogen endnu")
    String noRelatives();

    @Message(
            "Tilføj en, der må være med til dine samtaler. Vi skriver først til dem, når du har"
                    + " givet samtykke.")
    String noRelativesText();

    @Message("Tilføj en pårørende")
    String add();

    @Message("Giv samtykke")
    String consent();

    @Message("Giv nyt samtykke")
    String consentAgain();

    @Message("for {name}")
    String forPerson(String name);

    @Message("Intet samtykke. {name} bliver ikke inviteret.")
    String noConsent(String name);

    @Message("Tidligere samtykker")
    String past();

    @Message("Alle dine aftaler")
    String scopeAll();

    @Message("Én aftale")
    String scopeOne();

    @Message("til og med {day}")
    String until(String day);

    @Message(
            """
            {#when state}{#is PROPOSED}Foreslået{#is PAUSED}På pause{#is REFUSED}Afvist\
            {#is OPEN}Samtykke givet{#is CLOSING}Modtaget{#is CLOSED}Lukket\
            {#is LAPSED}Udløbet{/when}\
            """)
    String state(ConsentState state);

    @Message("Træk tilbage")
    String withdraw();

    @Message("Ring, hvis det haster:")
    String hurry();

    @Message(
            """
            {#when code}\
            {#is SPS}Ægtefælle{#is DOMPART}Samlever{#is SONC}Søn{#is DAUC}Datter{#is CHILD}Barn\
            {#is MTH}Mor{#is FTH}Far{#is SIB}Bror eller søster{#is GRPRN}Bedsteforælder\
            {#is GRNDCHILD}Barnebarn{#is FAMMEMB}Andet familiemedlem{#is FRND}Ven\
            {#is NBOR}Nabo{#is GUARD}Værge{#is CHLDINLAW}Svigerbarn{#is PRN}Forælder\
            {#is ROOM}Bofælle{#is NOK}Nærmeste pårørende{#is POWATT}Fuldmægtig\
            {#is ECON}Kontakt i nødstilfælde{#is PARAUTH}Har forældremyndigheden\
            {#is PRICARE}Primær omsorgsperson{#is PROCON}Professionel kontaktperson\
            {/when}\
            """)
    String relationship(Relationship code);

    @Message("{#when channel}{#is SMS}SMS{#is CALL}Ring{#is EMAIL}E-mail{/when}")
    String channel(Channel channel);

    @Message("{#if language == 'en'}engelsk{#else}dansk{/if}")
    String language(String language);

    @Message("Alle dine aftaler med {place}")
    String scopeCourse(String place);

    @Message("Alle dine aftaler med én afdeling")
    String scopeCourseUnnamed();

    @Message("Alle dine aftaler på {place}")
    String scopeUnit(String place);

    @Message("Alle dine aftaler på ét hospital")
    String scopeUnitUnnamed();

    @Message("(får kun besked)")
    String told();

    @Message("Ændr")
    String change();

    @Message("Sæt på pause")
    String pause();

    @Message("Genoptag")
    String resume();

    @Message("{name} kan ikke lukkes ind igen")
    String notResumed(String name);

    @Message("Sig ja")
    String accept();

    @Message("Sig nej")
    String refuse();

    @Message("Det er et forslag. Kun du kan sige ja.")
    String proposed();

    @Message(
            "Afdelingen har besluttet det uden dit samtykke, fordi det var vigtigt"
                    + " for dig. Spørg dem hvorfor. Du kan lukke adgangen.")
    String disclosed();

    @Message("Samtykket udløber snart. Giv et nyt, hvis det stadig skal gælde.")
    String endsSoon();

    @Message(
            "Det er over 90 dage siden, nogen har sagt, at vi har det rigtige nummer"
                    + " til {name}. Vi sender intet nyt, før du har bekræftet det.")
    String unconfirmed(String name);

    @Message("Bekræft nummeret")
    String confirmContact();

    @Message("Hvad vi har skrevet")
    String messages();

    @Message(
            "Alle beskeder til dine pårørende om dine aftaler. Det hemmelige "
                    + "i linket kan kun modtageren se.")
    String messagesLead();

    @Message("Vi har ikke skrevet til nogen om dig.")
    String noMessages();

    @Message("Til")
    String messageTo();

    @Message("Besked")
    String messageText();

    @Message("Slettet")
    String gone();

    @Message(
            "{#when it}{#is 'ACCEPTED'}Sendt{#is 'REJECTED'}Kom ikke frem"
                    + "{#is 'UNKNOWN'}Vi ved ikke, om den kom frem{#else}På vej{/when}")
    String messageOutcome(String it);
}
