// Arguments are added to a collection one by one, and so are the elements of a collection expression.
// Harmless: arguments are added to a collection one by one: what writes adds something else, or there is nothing to add.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Printer.Print(1, 2); } catch (UnauthorizedAccessException) { }
//^ Harmless: try { Printer.Print(); } catch (UnauthorizedAccessException) { }
try { Crate crate = [.. new[] { "x" }]; } catch (UnauthorizedAccessException) { }
//^ Harmless: try { Crate crate = [.. new[] { 1 }]; } catch (UnauthorizedAccessException) { }

static class Printer
{
    public static void Print(params Bag bag) => Console.WriteLine(bag);
}

class Bag : IEnumerable<int>
{
    [Expect("PERM1001", "Main → Bag.Add → File.WriteAllText")]
    public void Add(int number) => File.WriteAllText(Case.File, "x");

    public IEnumerator<int> GetEnumerator() => Enumerable.Empty<int>().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

class Crate : System.Collections.IEnumerable
{
    [Expect("PERM1001", "Main → Crate.Add → File.WriteAllText")]
    public void Add(string text) => File.WriteAllText(Case.File, text);

    public void Add(object item) => Console.WriteLine(item);

    public System.Collections.IEnumerator GetEnumerator() => Array.Empty<object>().GetEnumerator();
}
