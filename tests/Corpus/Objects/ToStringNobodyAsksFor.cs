// What an object says of itself is asked for by whoever prints it.
// Harmless: nobody prints it after the drop.
[assembly: Expect("PERM1001", "Main → Order.ToString → Store.Save → File.WriteAllText")]

var order = new Order();
//! Harmless: Console.WriteLine(order);
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(order); //! Harmless: Console.WriteLine(order.GetType().Name);

class Order
{
    public override string ToString() => Store.Save().ToString();
}
