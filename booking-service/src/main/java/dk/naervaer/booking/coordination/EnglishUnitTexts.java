package dk.naervaer.booking.coordination;

import dk.naervaer.booking.unit.OfferedForm;
import dk.naervaer.web.unit.Unit;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;
import java.time.DayOfWeek;

/// The pages about units in English.
@Localized("en")
public interface EnglishUnitTexts extends UnitTexts {

    @Override
    @Message("Units")
    String nav();

    @Override
    @Message("My units")
    String units();

    @Override
    @Message("How your units work with consultations at a distance, {day}.")
    String lead(String day);

    @Override
    @Message("Choose a day")
    String chooseDay();

    @Override
    @Message("Date")
    String date();

    @Override
    @Message("Show")
    String show();

    @Override
    @Message("You have no units on this day")
    String noUnits();

    @Override
    @Message("Regions and hospitals may change. Choose another day, or ask whoever manages access.")
    String noUnitsText();

    @Override
    @Message("Back to the units")
    String back();

    @Override
    @Message("In force")
    String inForce();

    @Override
    @Message("Nothing has been agreed")
    String nothing();

    @Override
    @Message("The unit is not on board until you, or a level above it, agree it.")
    String nothingText();

    @Override
    @Message("What the unit itself has agreed")
    String agreed();

    @Override
    @Message("The unit has agreed nothing for itself")
    String noneOwn();

    @Override
    @Message(
            "It follows its hospital or region. Agree something below if it is to be different here.")
    String noneOwnText();

    @Override
    @Message("On board")
    String onBoard();

    @Override
    @Message("Not on board")
    String notOnBoard();

    @Override
    @Message("In force")
    String holds();

    @Override
    @Message("To come")
    String coming();

    @Override
    @Message("Show what is agreed")
    String details();

    @Override
    @Message("Revoke")
    String revoke();

    @Override
    @Message("The patient may choose")
    String forms();

    @Override
    @Message("First contact")
    String firstContact();

    @Override
    @Message("In person, unless overridden")
    String firstPhysical();

    @Override
    @Message("May be at a distance")
    String firstAtADistance();

    @Override
    @Message("May override the rule of the first contact")
    String overriders();

    @Override
    @Message("Guideline for the visitation")
    String guideline();

    @Override
    @Message("Opening times")
    String openings();

    @Override
    @Message("Phrase for the summons")
    String phrase();

    @Override
    @Message("None")
    String none();

    @Override
    @Message("Agree something new from a day on")
    String agree();

    @Override
    @Message("From")
    String from();

    @Override
    @Message("Today or later. It holds until something new is agreed.")
    String fromHint();

    @Override
    @Message("The unit is on board")
    String onBoardField();

    @Override
    @Message("The first consultation in a course may be at a distance (psychiatry)")
    String firstField();

    @Override
    @Message("Participation")
    String board();

    @Override
    @Message("A line of text, or a link that begins with https://.")
    String guidelineHint();

    @Override
    @Message("Such as 8.00–9.00 drop-in, 9.00–15.00. Empty means closed.")
    String openingsHint();

    @Override
    @Message(
            "A sentence in Danish about the possibility, at most 500 characters. The EPJ puts it into its letters.")
    String phraseHint();

    @Override
    @Message("Agree")
    String save();

    @Override
    @Message("This has to be mended")
    String errors();

    @Override
    @Message("Since {day}")
    String since(String day);

    @Override
    @Message("agreed by {name}")
    String agreedBy(String name);

    @Override
    @Message("From {day}")
    String begins(String day);

    @Override
    @Message("what holds from {day}")
    String revokeOf(String day);

    @Override
    @Message(
            """
            {#when type}\
            {#is REGION}Region\
            {#is HOSPITAL}Hospital\
            {#is DEPARTMENT}Department\
            {/when}\
            """)
    String type(Unit.Type type);

    @Override
    @Message(
            """
            {#when form}\
            {#is PHYSICAL}In person\
            {#is VIDEO}Video\
            {#is PHONE}Phone\
            {/when}\
            """)
    String form(OfferedForm form);

    @Override
    @Message(
            """
            {#when role}\
            {#is 'clinician'}Clinician\
            {#is 'secretary'}Secretary\
            {#is 'coordinator'}Coordinator\
            {#else}{role}\
            {/when}\
            """)
    String role(String role);

    @Override
    @Message(
            """
            {#when day}\
            {#is MONDAY}Monday\
            {#is TUESDAY}Tuesday\
            {#is WEDNESDAY}Wednesday\
            {#is THURSDAY}Thursday\
            {#is FRIDAY}Friday\
            {#is SATURDAY}Saturday\
            {#is SUNDAY}Sunday\
            {/when}\
            """)
    String weekday(DayOfWeek day);

    @Override
    @Message(
            """
            {#when what}\
            {#is 'agreed'}It is agreed.\
            {#is 'revoked'}It is revoked.\
            {#is 'stands'}It has begun, or is gone. It cannot be revoked.\
            {#else}\
            {/when}\
            """)
    String told(String what);

    @Override
    @Message(
            """
            {#when wrong}\
            {#is FROM_UNREADABLE}Write a date\
            {#is FROM_PAST}Choose today or later. What has been is not rewritten\
            {#is CHANGED_SINCE}Somebody else has agreed something since. Load the page again to see it, or agree all the same\
            {#is NOT_YOURS_THEN}The unit is not among yours on that day\
            {#is OPENING_UNREADABLE}Write the opening time as 8.00–15.30\
            {#is NO_FORM}Choose at least one contact form when the unit is on board\
            {#is NO_OVERRIDER}Choose at least one who may override the rule\
            {#is UNKNOWN_ROLE}Choose among the roles that are shown\
            {#is GUIDELINE_TOO_LONG}Write at most 500 characters in the guideline\
            {#is GUIDELINE_UNREADABLE}Write the guideline on one line without special characters\
            {#is GUIDELINE_LINK}A link begins with https:// and stands alone\
            {#is OPENING_BACKWARDS}The unit closes after it opens\
            {#is OPENINGS_OVERLAP}The opening times of a day do not overlap\
            {#is PHRASE_TOO_LONG}Write at most 500 characters for the summons\
            {#is PHRASE_UNREADABLE}Write the phrase on one line without special characters\
            {/when}\
            """)
    String wrong(Wrong wrong);
}
