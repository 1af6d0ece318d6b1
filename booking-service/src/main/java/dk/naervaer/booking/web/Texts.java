package dk.naervaer.booking.web;

import dk.naervaer.booking.appointment.ContactForm;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The staff's pages in Danish.
@MessageBundle
public interface Texts {

    @Message("Dagens aftaler")
    String day();

    @Message("Dagen")
    String dayNav();

    @Message("Sager")
    String casesNav();

    @Message("Samtykker til journalen")
    String journalNav();

    @Message("I dag")
    String today();

    @Message("Dagen før")
    String previousDay();

    @Message("Dagen efter")
    String nextDay();

    @Message("Vælg dag")
    String chooseDay();

    @Message("Navne- og adressebeskyttet")
    String protectedPerson();

    @Message("Dato")
    String date();

    @Message("Afdeling")
    String department();

    @Message("Alle mine afdelinger")
    String allDepartments();

    @Message("Vis")
    String show();

    @Message("Siden opdateres af sig selv")
    String live();

    @Message(
            "{#if count == 1}1 pårørende venter på at blive lukket"
                    + " ind{#else}{count} pårørende venter på at blive lukket ind{/if}")
    String waiting(long count);

    @Message("Ingen aftaler denne dag")
    String noAppointments();

    @Message("Aftaler kommer fra journalsystemet og vises" + " her, så snart de er booket.")
    String noAppointmentsText();

    @Message("Du er ikke knyttet til en afdeling denne dag")
    String noDepartment();

    @Message("Vælg en anden dag, eller kontakt den, der" + " styrer adgangen på hospitalet.")
    String noDepartmentText();

    @Message("Navnet kan ikke vises")
    String nameGone();

    @Message("Luk ind")
    String admit();

    @Message("Møderum")
    String room();

    @Message("Åbn møderum")
    String openRoom();

    @Message("for {name}")
    String withPatient(String name);

    @Message("Aflyst")
    String cancelled();

    @Message("Ingen pårørende er inviteret")
    String noGuests();

    @Message("Pårørende")
    String relatives();

    @Message("Patient")
    String patient();

    @Message("Tidspunkt")
    String when();

    @Message("Kontaktform")
    String form();

    @Message("Til stede")
    String present();

    @Message("I lokalet med personalet")
    String patientHere();

    @Message("Patienten deltager på video")
    String patientVideo();

    @Message("Patienten deltager på telefon")
    String patientPhone();

    @Message("Venteværelse")
    String waitingRoom();

    @Message("Ingen venter lige nu. Når en pårørende melder sig, vises det her.")
    String nobodyWaits();

    @Message("Inviterede")
    String invited();

    @Message("Afslut samtalen")
    String end();

    @Message("Ret, hvordan det gik")
    String correct();

    @Message("Hvordan gik det?")
    String howItWent();

    @Message("Når samtalen er afsluttet, kan pårørende ikke længere komme ind.")
    String endHint();

    @Message("Afslut samtalen")
    String endButton();

    @Message("Gem rettelsen")
    String correctButton();

    @Message("Samtalen er afsluttet")
    String ended();

    @Message("Aftalen er aflyst. Pårørende har fået besked.")
    String cancelledText();

    @Message("Tilbage til dagen")
    String backToDay();

    @Message("Det kunne ikke lade sig gøre")
    String faults();

    @Message(
            """
            {#when form}\
            {#is PHYSICAL}Fremmøde\
            {#is VIDEO}Video\
            {#is PHONE}Telefon\
            {/when}\
            """)
    String contactForm(ContactForm form);

    @Message(
            """
            {#when ending}\
            {#is HELD_PHYSICAL}Gennemført ved fremmøde\
            {#is HELD_VIDEO}Gennemført på video\
            {#is HELD_PHONE}Gennemført på telefon\
            {#is NO_SHOW}Patienten udeblev\
            {#is TECHNICAL_FAILURE}Teknikken svigtede\
            {#is UNANSWERED}Opkaldet blev ikke besvaret\
            {/when}\
            """)
    String ending(Ending ending);

    @Message(
            """
            {#when place}\
            {#is WAITING}Venter\
            {#is JOINED}Med\
            {#is LEFT}Har forladt samtalen\
            {#is TOOK_PART}Var med\
            {#is UNREACHED}Beskeden kom ikke frem\
            {#is DECLINED}Har sagt nej\
            {#is ACCEPTED}Har sagt ja\
            {#is INVITED}Inviteret\
            {/when}\
            """)
    String place(Guest.Place place);

    @Message(
            """
            {#when fault}\
            {#is NO_ENDING}Vælg, hvordan samtalen gik.\
            {#is NOT_WAITING}Den pårørende er ikke længere i venteværelset.\
            {#is ALREADY_CANCELLED}Aftalen er aflyst.\
            {#is ALREADY_CONCLUDED}Samtalen er allerede afsluttet.\
            {/when}\
            """)
    String fault(RoomPages.Fault fault);

    @Message(
            """
            {#when code}\
            {#is 'SPS'}Ægtefælle\
            {#is 'DOMPART'}Samlever\
            {#is 'SONC'}Søn\
            {#is 'DAUC'}Datter\
            {#is 'CHILD'}Barn\
            {#is 'MTH'}Mor\
            {#is 'FTH'}Far\
            {#is 'SIB'}Bror eller søster\
            {#is 'GRPRN'}Bedsteforælder\
            {#is 'GRNDCHILD'}Barnebarn\
            {#is 'FRND'}Ven\
            {#is 'NBOR'}Nabo\
            {#is 'GUARD'}Værge\
            {#else}Pårørende\
            {/when}\
            """)
    String relationship(String code);

    @Message("Kun en del:")
    String onlyPart();

    @Message("Får kun besked")
    String onlyTold();

    @Message("Barn")
    String child();

    @Message("Tolk: {language}")
    String interpreter(String language);

    @Message("Hvem må være med?")
    String whoMayTakePart();
}
