package dk.naervaer.consent.access.page;

import dk.naervaer.consent.access.LookShown.Who;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// Who has looked, in English.
@Localized("en")
public interface EnglishAccessTexts extends AccessTexts {

    @Override
    @Message("My relatives")
    String home();

    @Override
    @Message("Who has seen my data")
    String title();

    @Override
    @Message(
            "Every time somebody has seen data about you stands here: a member of staff, a"
                    + " hospital's record system, or yourself. Looking at the same again within a"
                    + " quarter of an hour counts once.")
    String lead();

    @Override
    @Message("Nobody has seen your data yet")
    String none();

    @Override
    @Message("When somebody does, it will say here who it was, when and why.")
    String noneText();

    @Override
    @Message("There are no more.")
    String noMore();

    @Override
    @Message("If anything surprises you, call us:")
    String help();

    @Override
    @Message("Download as a spreadsheet (CSV)")
    String csv();

    @Override
    @Message("Download as data (JSON)")
    String json();

    @Override
    @Message("Older")
    String older();

    @Override
    @Message("Newest")
    String newest();

    @Override
    @Message("When")
    String when();

    @Override
    @Message("Who")
    String who();

    @Override
    @Message("Role")
    String role();

    @Override
    @Message("Department")
    String department();

    @Override
    @Message("Why")
    String why();

    @Override
    @Message("What")
    String what();

    @Override
    @Message(
            "{#when who}{#is SELF}Yourself{#is PROXY}Somebody who acts for you{#is PROGRAM}The"
                    + " hospital's record system{#else}{#if name}{name}{#else}A member of staff"
                    + " whose name is erased{/if}{/when}")
    String viewer(Who who, String name);

    @Override
    @Message(
            "{#when role}{#is 'patient'}Patient{#is 'clinician'}Clinician{#is"
                    + " 'secretary'}Secretary{#is 'coordinator'}Coordinator{#is"
                    + " 'manager'}Manager{#is 'privacy-officer'}Privacy officer{#is"
                    + " 'operator'}Operations{#is 'epj-system'}Record system{#else}{role}{/when}")
    String roleName(String role);

    @Override
    @Message(
            "{#when purpose}{#is 'CARE'}To plan and hold your consultation{#is 'OWN'}To see your"
                    + " own data{#is 'EXCHANGE'}To keep the record up to date{#is 'OPERATION'}To"
                    + " mend a fault{#is 'PRIVACY'}To check that data are used"
                    + " rightly{#else}{purpose}{/when}")
    String purpose(String purpose);

    @Override
    @Message(
            "{#when kind}{#is 'appointment'}Appointment{#is 'consents'}Relatives and consents{#is"
                    + " 'invitation'}Invitations"
                    + "{#is 'acting'}Who acts for you{#is 'case'}A case to be decided"
                    + "{#is 'own-data'}Everything about yourself{#is 'person'}File of the privacy officer"
                    + "{#is 'access-log'}This list{#is"
                    + " 'erasure'}Erasure{#else}{kind}{/when}")
    String kind(String kind);
}
