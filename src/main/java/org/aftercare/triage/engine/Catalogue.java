package org.aftercare.triage.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;

/** The procedures and the symptoms a report may name, each in the order of codes. */
public final class Catalogue {
    private final List<Procedure> procedures;
    private final List<Symptom> symptoms;
    private final List<Symptom> pressing;
    private final Map<SymptomCode, Integer> places = new HashMap<>();
    private final Map<ProcedureCode, Procedure> proceduresByCode;
    private final Map<SymptomCode, Symptom> symptomsByCode;

    public Catalogue(List<Procedure> procedures, List<Symptom> symptoms) {
        this(procedures, symptoms, List.of());
    }

    /** A catalogue whose symptoms are asked about in this order first. */
    public Catalogue(List<Procedure> procedures, List<Symptom> symptoms, List<SymptomCode> askFirst) {
        this.procedures = procedures.stream()
                .sorted(Comparator.comparing(Procedure::code))
                .toList();
        this.symptoms =
                symptoms.stream().sorted(Comparator.comparing(Symptom::code)).toList();
        this.proceduresByCode = procedures.stream().collect(Collectors.toMap(Procedure::code, Function.identity()));
        this.symptomsByCode = symptoms.stream().collect(Collectors.toMap(Symptom::code, Function.identity()));
        this.pressing = Stream.concat(
                        askFirst.stream().map(symptomsByCode::get).flatMap(Stream::ofNullable), this.symptoms.stream())
                .distinct()
                .toList();
        pressing.forEach(symptom -> places.put(symptom.code(), places.size()));
    }

    public List<Procedure> procedures() {
        return procedures;
    }

    public List<Symptom> symptoms() {
        return symptoms;
    }

    /** What is asked about and watched for first where nothing else tells symptoms apart; then in the order of codes. */
    public Comparator<Symptom> mostPressingFirst() {
        return Comparator.comparing(this::place);
    }

    /** The symptoms in the order in which they press. */
    List<Symptom> pressing() {
        return pressing;
    }

    /** Where a symptom stands in the order in which they press. */
    int place(Symptom symptom) {
        return Objects.requireNonNull(places.get(symptom.code()));
    }

    public Optional<Procedure> procedure(ProcedureCode code) {
        return Optional.ofNullable(proceduresByCode.get(code));
    }

    public Optional<Symptom> symptom(SymptomCode code) {
        return Optional.ofNullable(symptomsByCode.get(code));
    }
}
