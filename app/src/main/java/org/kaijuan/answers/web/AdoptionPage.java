package org.kaijuan.answers.web;

import java.util.List;
import org.kaijuan.answers.Adoption;

/**
 * What libraries make of the province's bank.
 *
 * @param shared entries that the province has published
 */
public record AdoptionPage(int shared, List<Adoption.Row> rows) {}
