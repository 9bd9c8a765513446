// Two extension blocks have a method of the same name: the one that writes is called.
// Harmless: two extension blocks have a method of the same name: the one that writes is never called.
var order = new Order();
var invoice = new Invoice();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(invoice);
try { order.Save(); } catch (UnauthorizedAccessException) { }
//^ Harmless: try { new[] { order }.Save(); invoice.Save(); } catch (UnauthorizedAccessException) { }

class Order;

class Invoice;

static class Files
{
    extension(Order order)
    {
        [Expect("PERM1001", "Main → Files.Save → File.WriteAllText")]
        public void Save() => File.WriteAllText(Case.File, order + "x");
    }

    extension(Invoice invoice)
    {
        public void Save() => Console.WriteLine(invoice);
    }

    extension<T>(T[] all)
    {
        public void Save() => Console.WriteLine(all.Length);
    }
}
