package dk.naervaer.consent.web.acting;

import dk.naervaer.consent.relative.Capacity;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/// What is said of acting for somebody else, in English.
@Localized("en")
public interface EnglishActingTexts extends ActingTexts {

    @Override
    @Message("Act for somebody else")
    String title();

    @Override
    @Message(
            "These are the people you may act for today. What you do is recorded as "
                    + "done by you.")
    String lead();

    @Override
    @Message("There is nobody you may act for today.")
    String nobody();

    @Override
    @Message(
            "{#when it}{#is PARENT}You have custody{#is GUARDIAN}You are the "
                    + "guardian in personal matters{#is FUTURE_PROXY}You are the future "
                    + "proxy{#is FULDMAGT}You hold a power of attorney{#is "
                    + "NEAREST_RELATIVE}You are the nearest relative{#else}It is "
                    + "yourself{/when}")
    String why(Capacity it);

    @Override
    @Message("until {day}")
    String until(String day);

    @Override
    @Message("Act for {name}")
    String choose(String name);

    @Override
    @Message("You act for")
    String now();

    @Override
    @Message("This page is about yourself.")
    String yourself();

    @Override
    @Message("Stop before you fetch or erase anything.")
    String stopFirst();

    @Override
    @Message("Stop")
    String stop();

    @Override
    @Message("You no longer act for")
    String ended();

    @Override
    @Message("{name} has turned 15 and decides alone. What you consented to has ended.")
    String fifteen(String name);

    @Override
    @Message("The right to act for {name} has ended.")
    String over(String name);

    @Override
    @Message("Back to my own appointments")
    String back();

    @Override
    @Message("Propose it to the patient")
    String propose();

    @Override
    @Message("I disagree")
    String object();

    @Override
    @Message("Waits for the department")
    String waits();

    @Override
    @Message("A clinician decides. Until then nobody is let in.")
    String waitsText();

    @Override
    @Message("You have turned 15")
    String grown();

    @Override
    @Message(
            "Now you decide alone. What your parent consented to has ended. Consent yourself to those who may join.")
    String grownText();

    @Override
    @Message(
            "You can propose who may join. A clinician of the department decides together with you and your parent.")
    String childText();

    @Override
    @Message("Links of your relatives are closed")
    String mistaken();

    @Override
    @Message(
            "The hospital said by mistake that you had died. That has been put right, and we are sorry. The links that were closed are still closed, and nobody has been told. Pause a consent and take it up again: the relative then gets a new link.")
    String mistakenText();
}
