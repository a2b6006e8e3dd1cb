package dev.signet.ops.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house as docs and poms describe it, held against the compiled classes. */
@AnalyzeClasses(packages = "dev.signet", importOptions = DoNotIncludeTests.class)
class ImportsRunOneWay {

    @ArchTest
    static final ArchRule fromTheDoorsToTheDomainAndNeverBack = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("domain")
            .definedBy("dev.signet.domain..")
            .layer("ledger")
            .definedBy("dev.signet.ledger..")
            .layer("application")
            .definedBy("dev.signet.application..")
            .layer("projections")
            .definedBy("dev.signet.projections..")
            .layer("api")
            .definedBy("dev.signet.api..")
            .layer("ops")
            .definedBy("dev.signet.ops..")
            .whereLayer("ops")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("api")
            .mayOnlyBeAccessedByLayers("ops")
            .whereLayer("application")
            .mayOnlyBeAccessedByLayers("api", "ops")
            .whereLayer("projections")
            .mayOnlyBeAccessedByLayers("api", "ops")
            .whereLayer("ledger")
            .mayOnlyBeAccessedByLayers("application", "projections", "api", "ops")
            .whereLayer("domain")
            .mayOnlyBeAccessedByLayers("application", "projections", "api", "ops");

    @ArchTest
    static final ArchRule theLibraryForResourceServersKnowsNothingOfSignetsInside = noClasses()
            .that()
            .resideInAPackage("dev.signet.resourceserver..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("dev.signet..").and(not(resideInAPackage("dev.signet.resourceserver.."))));

    @ArchTest
    static final ArchRule onlyTheLoadClientUsesTheLibraryForResourceServers = noClasses()
            .that(resideInAPackage("dev.signet..")
                    .and(not(resideInAnyPackage("dev.signet.resourceserver..", "dev.signet.ops.bench.."))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.signet.resourceserver..");

    @ArchTest
    static final ArchRule theLedgerKnowsNoSpring = noClasses()
            .that()
            .resideInAPackage("dev.signet.ledger..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule theDomainKnowsOfSpringOnlyThatItIsAnAggregate = noClasses()
            .that()
            .resideInAPackage("dev.signet.domain..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.."));

    @ArchTest
    static final ArchRule jackson2StaysOutside = noClasses()
            .that()
            .resideInAPackage("dev.signet..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..");
}
