package dev.signet.api.rest.factor;

import dev.signet.application.mfa.MfaPreferences.Wish;
import dev.signet.domain.mfa.MfaFactor;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which second factors are to be used, as a whole. */
record PreferenceDraft(Set<MfaFactor> enabled, @Nullable MfaFactor preferred) {

    Map<MfaFactor, Wish> wishes() {
        if (preferred != null && !enabled.contains(preferred)) {
            throw new IllegalArgumentException("preferred must be one of those enabled");
        }
        Map<MfaFactor, Wish> wishes = new EnumMap<>(MfaFactor.class);
        for (MfaFactor factor : MfaFactor.values()) {
            wishes.put(factor, enabled.contains(factor) ? Wish.ON : Wish.OFF);
        }
        if (preferred != null) {
            wishes.put(preferred, Wish.PREFERRED);
        }
        return wishes;
    }
}
