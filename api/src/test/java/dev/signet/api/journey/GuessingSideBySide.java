package dev.signet.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.api.People;
import dev.signet.api.TestClock.Standstill;
import dev.signet.api.journey.TriggerReceiver.Reply;
import dev.signet.domain.user.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Guesses that begin together, where the pool's triggers make it last: none is told more than one after the others would be. */
class GuessingSideBySide extends TriggerScene {

    private static final String WRONG = "Wrong-Horse-7-Battery";

    private final String name = People.newName();

    @Test
    void tellsNothingOfARightOneThatComesTooLate() {
        UserId alice = office.user(house, name);
        office.disable(house.pool(), alice);
        ask("PRE_AUTHENTICATION");
        List<String> told = new ArrayList<>();
        for (String guess : List.of(WRONG, People.PASSWORD)) {
            try (Standstill _ = signet.clock().standStill()) {
                whileAsked(() -> guess(5));
                told.add(people.signIn(name, guess).problem());
                signet.clock().pass(Duration.ofMinutes(15));
            }
        }
        assertThat(told).containsExactly("429 signin.locked", "429 signin.locked");
    }

    @Test
    void asksAnotherDirectoryNoMoreOftenThanOneAfterTheOther() {
        ask("USER_MIGRATION");
        AtomicBoolean first = new AtomicBoolean(true);
        List<String> told = new ArrayList<>();
        try (Standstill _ = signet.clock().standStill()) {
            receiver.judges(event -> {
                if (first.getAndSet(false)) {
                    for (int guess = 0; guess < 10; guess++) {
                        told.add(people.signIn(name, WRONG).problem());
                    }
                }
                return new Reply(400, "{\"errorMessage\":\"Bad credentials\"}");
            });
            assertThat(people.signIn(name, WRONG).problem()).isEqualTo("401 signin.wrong_credentials");
        }
        assertThat(receiver.events("UserMigration_Authentication")).hasSize(5);
        assertThat(told).filteredOn("429 signin.locked"::equals).hasSize(6);
    }

    private void whileAsked(Runnable meanwhile) {
        AtomicBoolean first = new AtomicBoolean(true);
        receiver.judges(event -> {
            if (first.getAndSet(false)) {
                meanwhile.run();
            }
            return new Reply(200, event.toString());
        });
    }

    private void guess(int times) {
        for (int guess = 0; guess < times; guess++) {
            people.signIn(name, WRONG);
        }
    }
}
