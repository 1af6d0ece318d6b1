package dk.naervaer.booking.web.holding;

import dk.naervaer.booking.appointment.Alone;
import dk.naervaer.booking.appointment.Answer;
import dk.naervaer.booking.appointment.Chooser;
import dk.naervaer.booking.appointment.ConversationKind;
import dk.naervaer.booking.appointment.FollowUpAction;
import dk.naervaer.booking.appointment.PlanB;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The pages about how consultations are held, in English.
@Localized("en")
public interface EnglishHoldingTexts extends HoldingTexts {

    @Override
    @Message("History")
    String history();

    @Override
    @Message("All that has happened to the appointment, the newest last.")
    String historyLead();

    @Override
    @Message("History")
    String seeHistory();

    @Override
    @Message("Start the talk")
    String start();

    @Override
    @Message("The talk has started")
    String started();

    @Override
    @Message("Trouble with the technology?")
    String planBTitle();

    @Override
    @Message("One step at a time. A technical failure is no absence.")
    String planBHint();

    @Override
    @Message("Unanswered calls")
    String unansweredTitle();

    @Override
    @Message("They stay here until somebody has closed them.")
    String unansweredLead();

    @Override
    @Message("Nobody has taken it")
    String nobody();

    @Override
    @Message("Taken by {name}")
    String owner(String name);

    @Override
    @Message("I take it")
    String take();

    @Override
    @Message("Close")
    String close();

    @Override
    @Message("How was it solved?")
    String closing();

    @Override
    @Message("New conversation")
    String conversation();

    @Override
    @Message(
            "A conversation without an appointment in the EPJ: a ward round, an acute admission, or a talk now.")
    String conversationLead();

    @Override
    @Message("The patient's CPR number")
    String cpr();

    @Override
    @Message("10 digits. The number is neither shown nor kept in clear.")
    String cprHint();

    @Override
    @Message("Given name")
    String given();

    @Override
    @Message("Family name")
    String family();

    @Override
    @Message("Only if the patient is not known here.")
    String nameHint();

    @Override
    @Message("Which conversation?")
    String kindLabel();

    @Override
    @Message("From")
    String from();

    @Override
    @Message("To")
    String to();

    @Override
    @Message("Department")
    String department();

    @Override
    @Message("Date")
    String date();

    @Override
    @Message("Open the conversation")
    String open();

    @Override
    @Message(
            """
            {#when step}\
            {#is REJOIN}Try again\
            {#is SOUND_ONLY}Sound only\
            {#is PHONE}Call by phone\
            {/when}\
            """)
    String planB(PlanB step);

    @Override
    @Message(
            """
            {#when action}\
            {#is REACHED}The patient was reached\
            {#is NEW_APPOINTMENT}New appointment\
            {#is WELFARE_CHECK}Somebody looked after the patient\
            {#is LETTER}Letter sent\
            {/when}\
            """)
    String action(FollowUpAction action);

    @Override
    @Message(
            """
            {#when kind}\
            {#is WARD_ROUND}Ward round\
            {#is ACUTE_ADMISSION}Acute admission\
            {#is NOW}A talk now\
            {#is AFTER_DISCHARGE}Follow-up after discharge\
            {/when}\
            """)
    String kind(ConversationKind kind);

    @Override
    @Message(
            "{#when it}{#is PATIENT}the patient's choice{#is STAFF}at the patient's word{#else}the clinician's decision{/when}")
    String chooser(Chooser it);

    @Override
    @Message("Call the conversation off")
    String callOff();

    @Override
    @Message("How the patient attends")
    String formLabel();

    @Override
    @Message(
            """
            {#when who}\
            {#is EPJ}The EPJ\
            {#is PATIENT}The patient\
            {#is STAFF}Staff\
            {#is SYSTEM}Nærvær\
            {/when}\
            """)
    String who(Happening.Who who);

    @Override
    @Message(
            """
            {#when what}\
            {#is BOOKED}Booked\
            {#is MOVED}Moved\
            {#is PLANNED}Contact form changed\
            {#is CANCELLED}Cancelled\
            {#is CHOSEN}Contact form chosen\
            {#is SUITABLE}Judged: can be held at a distance\
            {#is UNSUITABLE}Judged: should be held in person\
            {#is UNMET}The patient's wish is not met\
            {#is HINDERED}The patient cannot come\
            {#is PATIENT_ANSWERED}The patient has answered\
            {#is PROFESSIONAL_ANSWERED}A professional has answered\
            {#is PLACE_ANSWERED}The place has answered\
            {#is OPENED}Opened by staff\
            {#is STARTED}The talk started\
            {#is PLAN_B}Plan B\
            {#is TAKEN}Took the unanswered call\
            {#is CLOSED}Closed the unanswered call\
            {#is ADMITTED}Let a relative in\
            {#is CONCLUDED}Ended\
            {#is CODE_PROPOSED}Registration code proposed\
            {#is REGISTERED}Registered in the EPJ\
            {#is SETTLED}Settled that the registration is right\
            {#is RELATIVE_WISHED}Asked for a relative at a distance\
            {#is RELATIVE_WISH_WITHDRAWN}Wants no relative at a distance any more\
            {#is RELATIVE_WISH_UNMET}The wish for a relative is not met\
            {#is RELATIVE_WISH_MET}The wish for a relative is met\
            {/when}\
            """)
    String what(Happening.What what);

    @Override
    @Message(
            """
            {#when answer}\
            {#is ACCEPTED}comes\
            {#is DECLINED}does not come\
            {#is TENTATIVE}perhaps\
            {#is NEEDS_ACTION}not answered yet\
            {/when}\
            """)
    String answer(Answer answer);

    @Override
    @Message("Patient: {answer}")
    String patientAnswers(String answer);

    @Override
    @Message(
            """
            {#when why}\
            {#is NOT_ON_BOARD}the department does not take part yet: the relative may take part by phone\
            {#is NOT_POSSIBLE}the department's rules do not allow it\
            {#is NO_EQUIPMENT}there is no equipment for it\
            {#is NOT_JUSTIFIABLE}it is not clinically justifiable\
            {#is NOBODY_INVITED}nobody was invited\
            {#is NOT_REACHED}the message did not arrive\
            {#is DECLINED}the relative said no\
            {#is NOT_ADMITTED}the relative was not let in\
            {#is DID_NOT_COME}the relative did not come\
            {#is TECHNICAL_FAILURE}the equipment failed\
            {#is NOT_HELD}the consultation came to nothing\
            {/when}\
            """)
    String alone(Alone why);

    @Override
    @Message(
            """
            {#when fault}\
            {#is NO_PATIENT}Write the patient's CPR number with 10 digits.\
            {#is UNKNOWN_PATIENT}The patient is not known here: write the names too.\
            {#is NO_KIND}Choose which conversation it is.\
            {#is NO_DEPARTMENT}Choose one of your departments.\
            {#is NO_WINDOW}Write a window of at most a day that ends after it begins and is not over.\
            {/when}\
            """)
    String fault(ConversationPages.Fault fault);
}
