package org.lscb.scr.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one letter of Ofsted says. Letters are added, never changed.
 *
 * @param dated      the date printed on it
 * @param overall    the overall grade as Ofsted states it; never computed
 * @param weaknesses each criticism by itself, because a remedial plan must answer each
 * @param document   the letter as a file, or null
 */
record Letter(LetterKind kind, LocalDate dated, Grade overall, String strengths, List<String> weaknesses, UUID document) { }
