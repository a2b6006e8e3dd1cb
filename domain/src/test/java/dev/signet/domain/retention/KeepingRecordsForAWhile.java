package dev.signet.domain.retention;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.domain.EventFamily;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingRecordsForAWhile {

    @ParameterizedTest
    @ValueSource(ints = {0, 29, 36_526})
    void takesAMonthToAHundredYears(int days) {
        Map<EventFamily, Duration> keep = Map.of(EventFamily.AUDIT, Duration.ofDays(days));
        assertThatThrownBy(() -> new RetentionRules(keep))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keep.AUDIT");
    }

    @ParameterizedTest
    @EnumSource(
            value = EventFamily.class,
            names = {"HOLD", "TENANT", "OPERATOR"})
    void isNeverForHoldsNorForWhatIsNoPools(EventFamily family) {
        Map<EventFamily, Duration> keep = Map.of(family, Duration.ofDays(400));
        assertThatThrownBy(() -> new RetentionRules(keep))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keep." + family);
    }
}
