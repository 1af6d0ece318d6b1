package dk.naervaer.consent.web.page;

import dk.naervaer.consent.relative.Channel;
import dk.naervaer.consent.relative.Relationship;
import dk.naervaer.consent.view.ConsentState;
import dk.naervaer.consent.view.Overview.Coming;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// The patient's pages in English.
@Localized("en")
public interface EnglishTexts extends Texts {

    @Override
    @Message("My relatives")
    String home();

    @Override
    @Message("My appointments")
    String chooseForm();

    @Override
    @Message(
            "Here you decide who may join your conversations at the hospital. You can change your"
                    + " mind at any time.")
    String homeLead();

    @Override
    @Message("We know of no appointments of yours yet")
    String unknown();

    @Override
    @Message(
            "When a hospital has made an appointment with you, you will see it here and can decide"
                    + " who may join.")
    String unknownLead();

    @Override
    @Message("If you have been summoned and the appointment is missing here, call us:")
    String unknownHelp();

    @Override
    @Message("You are under 15")
    String underAge();

    @Override
    @Message("Your coming appointments")
    String appointments();

    @Override
    @Message("You have no coming appointments.")
    String noAppointments();

    @Override
    @Message("Place")
    String place();

    @Override
    @Message("The place is in your summons")
    String placeUnknown();

    @Override
    @Message("Form")
    String contactForm();

    @Override
    @Message("{#when form}{#is 'VIDEO'}Video{#is 'PHONE'}Telephone{#else}In person{/when}")
    String form(String form);

    @Override
    @Message("Who joins")
    String guests();

    @Override
    @Message("Nobody is invited.")
    String noGuests();

    @Override
    @Message(
            """
            {#when coming}\
            {#is ON_ITS_WAY}Invitation on its way\
            {#is INVITED}Invited, no answer yet\
            {#is ACCEPTED}Is coming\
            {#is DECLINED}Is not coming\
            {#is WAITING}In the waiting room\
            {#is JOINED}Has joined\
            {#is UNREACHED}The message did not arrive\
            {#is CLOSING}Being shut out\
            {/when}\
            """)
    String coming(Coming coming);

    @Override
    @Message("Your relatives")
    String relatives();

    @Override
    @Message("You have not added anyone yet")
    String noRelatives();

    @Override
    @Message(
            "Add somebody who may join your conversations. We only write to them when you have"
                    + " given your consent.")
    String noRelativesText();

    @Override
    @Message("Add a relative")
    String add();

    @Override
    @Message("Give consent")
    String consent();

    @Override
    @Message("Give another consent")
    String consentAgain();

    @Override
    @Message("for {name}")
    String forPerson(String name);

    @Override
    @Message("No consent. {name} will not be invited.")
    String noConsent(String name);

    @Override
    @Message("Earlier consents")
    String past();

    @Override
    @Message("All your appointments")
    String scopeAll();

    @Override
    @Message("One appointment")
    String scopeOne();

    @Override
    @Message("until and including {day}")
    String until(String day);

    @Override
    @Message(
            """
            {#when state}{#is PROPOSED}Proposed{#is PAUSED}Paused{#is REFUSED}Refused\
            {#is OPEN}Consent given{#is CLOSING}Received{#is CLOSED}Closed\
            {#is LAPSED}Lapsed{/when}\
            """)
    String state(ConsentState state);

    @Override
    @Message("Withdraw")
    String withdraw();

    @Override
    @Message("Call us if it is urgent:")
    String hurry();

    @Override
    @Message(
            """
            {#when code}\
            {#is SPS}Spouse{#is DOMPART}Partner{#is SONC}Son{#is DAUC}Daughter{#is CHILD}Child\
            {#is MTH}Mother{#is FTH}Father{#is SIB}Brother or sister{#is GRPRN}Grandparent\
            {#is GRNDCHILD}Grandchild{#is FAMMEMB}Other family member{#is FRND}Friend\
            {#is NBOR}Neighbour{#is GUARD}Guardian{#is CHLDINLAW}Child-in-law{#is PRN}Parent\
            {#is ROOM}Housemate{#is NOK}Next of kin{#is POWATT}Holder of a power of attorney\
            {#is ECON}Emergency contact{#is PARAUTH}Has custody\
            {#is PRICARE}Primary carer{#is PROCON}Professional contact\
            {/when}\
            """)
    String relationship(Relationship code);

    @Override
    @Message("{#when channel}{#is SMS}SMS{#is CALL}Call{#is EMAIL}E-mail{/when}")
    String channel(Channel channel);

    @Override
    @Message("{#if language == 'en'}English{#else}Danish{/if}")
    String language(String language);

    @Override
    @Message("All your appointments with {place}")
    String scopeCourse(String place);

    @Override
    @Message("All your appointments with one department")
    String scopeCourseUnnamed();

    @Override
    @Message("All your appointments at {place}")
    String scopeUnit(String place);

    @Override
    @Message("All your appointments at one hospital")
    String scopeUnitUnnamed();

    @Override
    @Message("(is only told)")
    String told();

    @Override
    @Message("Change")
    String change();

    @Override
    @Message("Pause")
    String pause();

    @Override
    @Message("Take up again")
    String resume();

    @Override
    @Message("{name} cannot be let in again")
    String notResumed(String name);

    @Override
    @Message("Say yes")
    String accept();

    @Override
    @Message("Say no")
    String refuse();

    @Override
    @Message("This is a proposal. Only you can say yes.")
    String proposed();

    @Override
    @Message(
            "The department decided this without your consent because it mattered to"
                    + " you. Ask them why. You can close it.")
    String disclosed();

    @Override
    @Message("This consent ends soon. Give a new one if it is still to hold.")
    String endsSoon();

    @Override
    @Message(
            "Nobody has said for 90 days that we have the right number for {name}."
                    + " We send nothing new until you confirm it.")
    String unconfirmed(String name);

    @Override
    @Message("Confirm the number")
    String confirmContact();

    @Override
    @Message("What we have written")
    String messages();

    @Override
    @Message(
            "Every message to your relatives about your appointments. Only "
                    + "the receiver sees the secret in the link.")
    String messagesLead();

    @Override
    @Message("We have written to nobody about you.")
    String noMessages();

    @Override
    @Message("To")
    String messageTo();

    @Override
    @Message("Message")
    String messageText();

    @Override
    @Message("Erased")
    String gone();

    @Override
    @Message(
            "{#when it}{#is 'ACCEPTED'}Sent{#is 'REJECTED'}Did not arrive"
                    + "{#is 'UNKNOWN'}We do not know whether it arrived{#else}On its way{/when}")
    String messageOutcome(String it);
}
