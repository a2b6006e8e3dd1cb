package dev.signet.application.device;

import dev.signet.domain.pool.UserPoolId;

/** What all devices of a pool have in common: it goes into the proof of each, in the place of the pool's name. */
public final class DeviceGroup {

    private static final int DIGITS = 12;

    private DeviceGroup() {}

    /** The group key of a pool's devices; the same for ever, since clients keep it. */
    public static String keyOf(UserPoolId pool) {
        return "-" + pool.value().substring(pool.value().length() - DIGITS);
    }
}
