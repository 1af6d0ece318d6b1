package dk.naervaer.booking.web;

import dk.naervaer.booking.appointment.ContactForm;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The staff's pages in English.
@Localized("en")
public interface EnglishTexts extends Texts {

    @Override
    @Message("The day's appointments")
    String day();

    @Override
    @Message("The day")
    String dayNav();

    @Override
    @Message("Cases")
    String casesNav();

    @Override
    @Message("Consents for the journal")
    String journalNav();

    @Override
    @Message("Today")
    String today();

    @Override
    @Message("Previous day")
    String previousDay();

    @Override
    @Message("Next day")
    String nextDay();

    @Override
    @Message("Choose a day")
    String chooseDay();

    @Override
    @Message("Name and address protected")
    String protectedPerson();

    @Override
    @Message("Date")
    String date();

    @Override
    @Message("Department")
    String department();

    @Override
    @Message("All my departments")
    String allDepartments();

    @Override
    @Message("Show")
    String show();

    @Override
    @Message("The page updates by itself")
    String live();

    @Override
    @Message(
            "{#if count == 1}1 relative is waiting to be let"
                    + " in{#else}{count} relatives are waiting to be let in{/if}")
    String waiting(long count);

    @Override
    @Message("No appointments on this day")
    String noAppointments();

    @Override
    @Message(
            "Appointments come from the patient record system and"
                    + " appear here as soon as they are booked.")
    String noAppointmentsText();

    @Override
    @Message("You belong to no department on this day")
    String noDepartment();

    @Override
    @Message("Choose another day, or contact whoever manages" + " access at the hospital.")
    String noDepartmentText();

    @Override
    @Message("The name cannot be shown")
    String nameGone();

    @Override
    @Message("Let in")
    String admit();

    @Override
    @Message("Meeting room")
    String room();

    @Override
    @Message("Open meeting room")
    String openRoom();

    @Override
    @Message("for {name}")
    String withPatient(String name);

    @Override
    @Message("Cancelled")
    String cancelled();

    @Override
    @Message("No relatives are invited")
    String noGuests();

    @Override
    @Message("Relatives")
    String relatives();

    @Override
    @Message("Patient")
    String patient();

    @Override
    @Message("Time")
    String when();

    @Override
    @Message("Contact form")
    String form();

    @Override
    @Message("Present")
    String present();

    @Override
    @Message("In the room with the staff")
    String patientHere();

    @Override
    @Message("The patient attends by video")
    String patientVideo();

    @Override
    @Message("The patient attends by phone")
    String patientPhone();

    @Override
    @Message("Waiting room")
    String waitingRoom();

    @Override
    @Message("Nobody is waiting. When a relative arrives, it shows here.")
    String nobodyWaits();

    @Override
    @Message("Invited")
    String invited();

    @Override
    @Message("End the consultation")
    String end();

    @Override
    @Message("Correct how it went")
    String correct();

    @Override
    @Message("How did it go?")
    String howItWent();

    @Override
    @Message("Once the consultation has ended, relatives can no longer enter.")
    String endHint();

    @Override
    @Message("End the consultation")
    String endButton();

    @Override
    @Message("Save the correction")
    String correctButton();

    @Override
    @Message("The consultation has ended")
    String ended();

    @Override
    @Message("The appointment is cancelled. Relatives have been told.")
    String cancelledText();

    @Override
    @Message("Back to the day")
    String backToDay();

    @Override
    @Message("That was not possible")
    String faults();

    @Override
    @Message(
            """
            {#when form}\
            {#is PHYSICAL}In person\
            {#is VIDEO}Video\
            {#is PHONE}Phone\
            {/when}\
            """)
    String contactForm(ContactForm form);

    @Override
    @Message(
            """
            {#when ending}\
            {#is HELD_PHYSICAL}Held in person\
            {#is HELD_VIDEO}Held by video\
            {#is HELD_PHONE}Held by phone\
            {#is NO_SHOW}The patient did not come\
            {#is TECHNICAL_FAILURE}The technology failed\
            {#is UNANSWERED}The call was not answered\
            {/when}\
            """)
    String ending(Ending ending);

    @Override
    @Message(
            """
            {#when place}\
            {#is WAITING}Waiting\
            {#is JOINED}Joined\
            {#is LEFT}Has left\
            {#is TOOK_PART}Took part\
            {#is UNREACHED}Message not delivered\
            {#is DECLINED}Declined\
            {#is ACCEPTED}Accepted\
            {#is INVITED}Invited\
            {/when}\
            """)
    String place(Guest.Place place);

    @Override
    @Message(
            """
            {#when fault}\
            {#is NO_ENDING}Choose how the consultation went.\
            {#is NOT_WAITING}The relative is no longer in the waiting room.\
            {#is ALREADY_CANCELLED}The appointment is cancelled.\
            {#is ALREADY_CONCLUDED}The consultation has already ended.\
            {/when}\
            """)
    String fault(RoomPages.Fault fault);

    @Override
    @Message(
            """
            {#when code}\
            {#is 'SPS'}Spouse\
            {#is 'DOMPART'}Partner\
            {#is 'SONC'}Son\
            {#is 'DAUC'}Daughter\
            {#is 'CHILD'}Child\
            {#is 'MTH'}Mother\
            {#is 'FTH'}Father\
            {#is 'SIB'}Sibling\
            {#is 'GRPRN'}Grandparent\
            {#is 'GRNDCHILD'}Grandchild\
            {#is 'FRND'}Friend\
            {#is 'NBOR'}Neighbour\
            {#is 'GUARD'}Guardian\
            {#else}Relative\
            {/when}\
            """)
    String relationship(String code);

    @Override
    @Message("Only a part:")
    String onlyPart();

    @Override
    @Message("Is only told")
    String onlyTold();

    @Override
    @Message("Child")
    String child();

    @Override
    @Message("Interpreter: {language}")
    String interpreter(String language);

    @Override
    @Message("Who may take part?")
    String whoMayTakePart();
}
