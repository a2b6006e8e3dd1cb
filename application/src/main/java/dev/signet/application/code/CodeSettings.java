package dev.signet.application.code;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one-time codes are sent and tried ({@code signet.codes.*}).
 *
 * @param sentPerHour codes for one purpose that a source may ask for by one name, and a signed-in user for one attribute;
 *     one address of a pool gets twice as many at most, however it is spelled, whatever they are for and whoever asks
 * @param wrongPerHour wrong codes that one source may send to one node for accounts of one pool, whichever they are
 */
@ConfigurationProperties("signet.codes")
public record CodeSettings(
        @DefaultValue("5") int sentPerHour,
        @DefaultValue("20") int wrongPerHour) {

    private static final int MOST = 1_000_000;

    public CodeSettings {
        require("signet.codes.sent-per-hour", sentPerHour);
        require("signet.codes.wrong-per-hour", wrongPerHour);
    }

    private static void require(String name, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(name + " must be from 1 to " + MOST);
        }
    }
}
