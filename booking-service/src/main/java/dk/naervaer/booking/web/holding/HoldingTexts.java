package dk.naervaer.booking.web.holding;

import dk.naervaer.booking.appointment.Alone;
import dk.naervaer.booking.appointment.Answer;
import dk.naervaer.booking.appointment.Chooser;
import dk.naervaer.booking.appointment.ConversationKind;
import dk.naervaer.booking.appointment.FollowUpAction;
import dk.naervaer.booking.appointment.PlanB;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The pages about how consultations are held, in Danish.
@MessageBundle("holding")
public interface HoldingTexts {

    @Message("Historik")
    String history();

    @Message("Alt, hvad der er sket med aftalen, det nyeste sidst.")
    String historyLead();

    @Message("Historik")
    String seeHistory();

    @Message("Start samtalen")
    String start();

    @Message("Samtalen er startet")
    String started();

    @Message("Driller teknikken?")
    String planBTitle();

    @Message("Tag et skridt ad gangen. En teknisk fejl er ikke en udeblivelse.")
    String planBHint();

    @Message("Ubesvarede opkald")
    String unansweredTitle();

    @Message("De bliver her, til nogen har lukket dem.")
    String unansweredLead();

    @Message("Ingen har taget det")
    String nobody();

    @Message("Tages af {name}")
    String owner(String name);

    @Message("Jeg tager den")
    String take();

    @Message("Luk")
    String close();

    @Message("Hvordan blev det løst?")
    String closing();

    @Message("Ny samtale")
    String conversation();

    @Message(
            "En samtale uden en aftale i journalsystemet: stuegang, akut indlæggelse eller en samtale nu.")
    String conversationLead();

    @Message("Patientens CPR-nummer")
    String cpr();

    @Message("10 cifre. Nummeret vises og gemmes ikke i klar tekst.")
    String cprHint();

    @Message("Fornavn")
    String given();

    @Message("Efternavn")
    String family();

    @Message("Kun hvis patienten ikke er kendt her.")
    String nameHint();

    @Message("Hvilken samtale?")
    String kindLabel();

    @Message("Fra")
    String from();

    @Message("Til")
    String to();

    @Message("Afdeling")
    String department();

    @Message("Dato")
    String date();

    @Message("Åbn samtalen")
    String open();

    @Message(
            """
            {#when step}\
            {#is REJOIN}Prøv igen\
            {#is SOUND_ONLY}Kun lyd\
            {#is PHONE}Ring op på telefon\
            {/when}\
            """)
    String planB(PlanB step);

    @Message(
            """
            {#when action}\
            {#is REACHED}Patienten er fundet\
            {#is NEW_APPOINTMENT}Ny aftale\
            {#is WELFARE_CHECK}Nogen har set til patienten\
            {#is LETTER}Brev sendt\
            {/when}\
            """)
    String action(FollowUpAction action);

    @Message(
            """
            {#when kind}\
            {#is WARD_ROUND}Stuegang\
            {#is ACUTE_ADMISSION}Akut indlæggelse\
            {#is NOW}Samtale nu\
            {#is AFTER_DISCHARGE}Opfølgning efter udskrivelse\
            {/when}\
            """)
    String kind(ConversationKind kind);

    @Message(
            "{#when it}{#is PATIENT}patientens valg{#is STAFF}på patientens ord{#else}klinikerens beslutning{/when}")
    String chooser(Chooser it);

    @Message("Aflys samtalen")
    String callOff();

    @Message("Sådan deltager patienten")
    String formLabel();

    @Message(
            """
            {#when who}\
            {#is EPJ}Journalsystemet\
            {#is PATIENT}Patienten\
            {#is STAFF}Personalet\
            {#is SYSTEM}Nærvær\
            {/when}\
            """)
    String who(Happening.Who who);

    @Message(
            """
            {#when what}\
            {#is BOOKED}Booket\
            {#is MOVED}Flyttet\
            {#is PLANNED}Kontaktform ændret\
            {#is CANCELLED}Aflyst\
            {#is CHOSEN}Kontaktform valgt\
            {#is SUITABLE}Vurderet: kan holdes på afstand\
            {#is UNSUITABLE}Vurderet: bør holdes ved fremmøde\
            {#is UNMET}Patientens ønske er ikke opfyldt\
            {#is HINDERED}Patienten kan ikke komme\
            {#is PATIENT_ANSWERED}Patienten har svaret\
            {#is PROFESSIONAL_ANSWERED}En fagperson har svaret\
            {#is PLACE_ANSWERED}Stedet har svaret\
            {#is OPENED}Åbnet af personalet\
            {#is STARTED}Samtalen startede\
            {#is PLAN_B}Plan B\
            {#is TAKEN}Tog det ubesvarede opkald\
            {#is CLOSED}Lukkede det ubesvarede opkald\
            {#is ADMITTED}Lukkede en pårørende ind\
            {#is CONCLUDED}Afsluttet\
            {#is CODE_PROPOSED}Foreslået registreringskode\
            {#is REGISTERED}Registreret i journalsystemet\
            {#is SETTLED}Afgjorde, at registreringen er rigtig\
            {#is RELATIVE_WISHED}Bad om, at en pårørende deltager på afstand\
            {#is RELATIVE_WISH_WITHDRAWN}Ønsker ikke længere en pårørende på afstand\
            {#is RELATIVE_WISH_UNMET}Ønsket om en pårørende er ikke opfyldt\
            {#is RELATIVE_WISH_MET}Ønsket om en pårørende er opfyldt\
            {/when}\
            """)
    String what(Happening.What what);

    @Message(
            """
            {#when answer}\
            {#is ACCEPTED}kommer\
            {#is DECLINED}kommer ikke\
            {#is TENTATIVE}måske\
            {#is NEEDS_ACTION}ikke svaret endnu\
            {/when}\
            """)
    String answer(Answer answer);

    @Message("Patienten: {answer}")
    String patientAnswers(String answer);

    @Message(
            """
            {#when why}\
            {#is NOT_ON_BOARD}afdelingen er ikke med endnu: den pårørende kan deltage på telefon\
            {#is NOT_POSSIBLE}afdelingens regler giver ikke mulighed for det\
            {#is NO_EQUIPMENT}der er ikke udstyr til det\
            {#is NOT_JUSTIFIABLE}det er ikke fagligt forsvarligt\
            {#is NOBODY_INVITED}ingen var inviteret\
            {#is NOT_REACHED}beskeden nåede ikke frem\
            {#is DECLINED}den pårørende sagde nej\
            {#is NOT_ADMITTED}den pårørende blev ikke lukket ind\
            {#is DID_NOT_COME}den pårørende kom ikke\
            {#is TECHNICAL_FAILURE}teknikken svigtede\
            {#is NOT_HELD}samtalen blev ikke til noget\
            {/when}\
            """)
    String alone(Alone why);

    @Message(
            """
            {#when fault}\
            {#is NO_PATIENT}Skriv patientens CPR-nummer med 10 cifre.\
            {#is UNKNOWN_PATIENT}Patienten er ikke kendt her: skriv også fornavn og efternavn.\
            {#is NO_KIND}Vælg, hvilken samtale det er.\
            {#is NO_DEPARTMENT}Vælg en af dine afdelinger.\
            {#is NO_WINDOW}Skriv et tidsrum på højst et døgn, der slutter, efter det begynder, og ikke er forbi.\
            {/when}\
            """)
    String fault(ConversationPages.Fault fault);
}
