package org.aftercare.triage;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/**
 * The rooms of the house and the arrows between them.
 *
 * <p>These are ordinary JUnit tests: rules in fields need an engine of their own, and when that engine does not fit the
 * version of JUnit they are passed over without a word.
 */
class ArchitectureTest {

    private static final String ROOT = "org.aftercare.triage";
    private static final String CLINICAL = ROOT + ".clinical..";
    private static final String ENGINE = ROOT + ".engine..";
    private static final String SEARCH = ROOT + ".search..";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void arrowsPointOneWay() {
        // A second face of the decision is a layer of its own beside `api`, with the same access as `api`.
        check(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .withOptionalLayers(true)
                .layer("clinical")
                .definedBy(CLINICAL)
                .layer("engine")
                .definedBy(ENGINE)
                .layer("text")
                .definedBy(ROOT + ".text..")
                .layer("guidance")
                .definedBy(ROOT + ".guidance..")
                .layer("search")
                .definedBy(SEARCH)
                .layer("access")
                .definedBy(ROOT + ".access..")
                .layer("trace")
                .definedBy(ROOT + ".trace..")
                .layer("records")
                .definedBy(ROOT + ".records..")
                .layer("api")
                .definedBy(ROOT + ".api..")
                .layer("app")
                .definedBy(ROOT + ".app..")
                .whereLayer("clinical")
                .mayNotAccessAnyLayer()
                .whereLayer("engine")
                .mayOnlyAccessLayers("clinical")
                .whereLayer("text")
                .mayOnlyAccessLayers("engine", "clinical")
                .whereLayer("guidance")
                .mayOnlyAccessLayers("engine", "text", "clinical")
                .whereLayer("search")
                .mayOnlyAccessLayers("engine", "text", "clinical")
                .whereLayer("access")
                .mayNotAccessAnyLayer()
                .whereLayer("trace")
                .mayNotAccessAnyLayer()
                .whereLayer("records")
                .mayOnlyAccessLayers("engine", "clinical")
                .whereLayer("api")
                .mayOnlyAccessLayers("access", "records", "trace", "search", "engine", "text", "clinical")
                .ensureAllClassesAreContainedInArchitecture());
    }

    @Test
    void decisionUsesOnlyTheLanguage() {
        check(classes()
                .that()
                .resideInAnyPackage(CLINICAL, ENGINE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        CLINICAL,
                        ENGINE,
                        "java.lang",
                        "java.lang.annotation",
                        "java.lang.invoke",
                        "java.lang.runtime",
                        "java.math",
                        "java.text",
                        "java.time..",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream",
                        "org.jspecify.annotations")
                .because("it is a pure function: no I/O, no network, no framework, no logging"));
    }

    @Test
    void decisionReadsNothingButItsArguments() {
        check(noClasses()
                .that()
                .resideInAnyPackage(CLINICAL, ENGINE)
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.lang\\.(System|Thread|Runtime|Process.*)|java\\.time\\.(Clock|InstantSource)"
                        + "|java\\.util\\.(Random|SplittableRandom|Timer|Scanner|ServiceLoader)")
                .orShould()
                .callMethodWhere(target(nameMatching("now")).and(target(owner(resideInAPackage("java.time..")))))
                .orShould()
                .callMethodWhere(target(nameMatching("random|randomUUID|getDefault|systemDefault"))
                        .and(target(owner(resideInAPackage("java..")))))
                .because("the same report against the same guidance gives the same bytes, on any day and machine"));
    }

    @Test
    void onlyTheSearchKnowsHowItSearches() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(SEARCH)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .because("no decision may come from a likeness of words"));
    }

    @Test
    void theSearchKeepsNothingOfWhatIsTyped() {
        check(noClasses()
                .that()
                .resideInAPackage(SEARCH)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jboss.logging..", "java.util.logging..", "java.nio.file..", "io.micrometer..")
                .because("what a patient says is not logged, counted or stored"));
    }

    @Test
    void nothingCallsOutStartsAProgramOrUnpacksObjects() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(http\\..*|.*Socket.*|.*Connection|URL)|io\\.vertx\\..*\\.(Http|Net|Web)Client.*"
                                + "|java\\.lang\\.Process.*|java\\.io\\.Object(In|Out)putStream|java\\.(sql|rmi)\\..*|javax\\.(script|xml|sql)\\..*"
                                // The name in a certificate is only taken apart.
                                + "|javax\\.naming\\.(?!ldap\\.(LdapName|Rdn)$|InvalidNameException$).*")
                .orShould()
                .callMethodWhere(target(nameMatching("exec")).and(target(owner(nameMatching("java\\.lang\\.Runtime")))))
                .because("what a caller sends reaches no other service, program, directory or database"));
    }

    @Test
    void classesAreNamedAfterWhatTheyAre() {
        check(noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Util|Handler|Processor|Data|Info|Impl)")
                .because("a class whose best name is a pattern is not understood yet"));
    }

    @Test
    void dependenciesComeThroughTheConstructor() {
        check(noFields()
                .should()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.ws.rs.core.Context")
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
                .because("fields are final, and a test calls the constructor"));
    }

    /** A room that nobody has moved into yet breaks no rule. */
    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }
}
