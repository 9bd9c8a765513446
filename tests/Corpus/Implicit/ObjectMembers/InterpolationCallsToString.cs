// Interpolation calls ToString.
var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine($"order {order}"); } catch (UnauthorizedAccessException) { }

class Order
{
    [Expect("PERM1001", "Main → Order.ToString → File.WriteAllText")]
    public override string ToString()
    {
        File.WriteAllText(Case.File, "x");
        return "order";
    }
}
