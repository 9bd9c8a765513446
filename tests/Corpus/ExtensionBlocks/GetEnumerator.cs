// A loop enumerates by an extension block.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → OrderLines.GetEnumerator → Store.Save → File.WriteAllText")]

var order = new Order();
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var line in order)
    Console.WriteLine(line);

class Order;

static class OrderLines
{
    extension(Order order)
    {
        public IEnumerator<int> GetEnumerator()
        {
            Store.Save(); //! Harmless: Store.Print();
            yield return 1;
        }
    }
}
