package dev.signet.ops.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** No clock, no randomness, no input or output: time, identifiers and chance come in with the command. */
@AnalyzeClasses(packages = "dev.signet.domain", importOptions = DoNotIncludeTests.class)
class TheDomainDecidesOnNothingElse {

    private static final Set<String> CLOCKS_AND_DICE = Set.of("now", "randomUUID", "currentTimeMillis", "nanoTime");

    @ArchTest
    static final ArchRule itAsksNoClockAndThrowsNoDice = noClasses().should(callOneOf(CLOCKS_AND_DICE));

    @ArchTest
    static final ArchRule itReadsAndWritesNothing = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..", "java.nio.file..", "java.net.http..", "java.sql..", "javax.sql..", "java.security..");

    @ArchTest
    static final ArchRule itUsesNoGenerator = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|concurrent\\.ThreadLocalRandom|SplittableRandom)");

    private static ArchCondition<JavaClass> callOneOf(Set<String> names) {
        return new ArchCondition<>("call a clock or a generator") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaCall<?> call : type.getMethodCallsFromSelf()) {
                    String owner = call.getTargetOwner().getName();
                    boolean outside = owner.startsWith("java.time.")
                            || owner.equals("java.util.UUID")
                            || owner.equals("java.lang.System");
                    if (outside && names.contains(call.getName())) {
                        events.add(SimpleConditionEvent.satisfied(type, call.getDescription()));
                    }
                }
            }
        };
    }
}
