package vet;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table of treatments in the practice's database. */
public final class Treatments implements Entries, OpenItems, AutoCloseable {
  private final Connection database;

  /** An empty table. */
  public Treatments() throws SQLException {
    database = DriverManager.getConnection("jdbc:h2:mem:");
    change(
        "create table treatment (id int generated always as identity, animal varchar(40),"
            + " what varchar(40), price decimal(8, 2), settled boolean default false)");
  }

  @Override
  public void add(String animal, String what, BigDecimal price) {
    change("insert into treatment (animal, what, price) values (?, ?, ?)", animal, what, price);
  }

  @Override
  public List<Item> of(String animal) {
    String open = "select distinct what, price from treatment where animal = ? and not settled";
    try (PreparedStatement select = database.prepareStatement(open)) {
      select.setString(1, animal);
      ResultSet row = select.executeQuery();
      List<Item> items = new ArrayList<>();
      while (row.next()) {
        items.add(new Item(row.getString("what"), row.getBigDecimal("price")));
      }
      return items;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void settle(String animal) {
    change("update treatment set settled = true where animal = ?", animal);
  }

  private void change(String sql, Object... values) {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
