package zoo;

import java.util.Map;
import java.util.Set;

/** The roster in the office: which team somebody is in, and which teams a gate is for. */
public final class Roster implements Rules {
  private final Map<Integer, String> teams;
  private final Map<Integer, Set<String>> gates;

  public Roster(Map<Integer, String> teams, Map<Integer, Set<String>> gates) {
    this.teams = Map.copyOf(teams);
    this.gates = Map.copyOf(gates);
  }

  @Override
  public boolean permits(int badge, int gate) {
    String team = teams.get(badge);
    return team != null && gates.getOrDefault(gate, Set.of()).contains(team); //@ROSTER
  }
}
