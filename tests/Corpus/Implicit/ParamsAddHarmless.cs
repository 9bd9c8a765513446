// Arguments are added to a collection one by one: what writes adds something else, or there is nothing to add.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Printer.Print(); } catch (UnauthorizedAccessException) { }
try { Crate crate = [.. new[] { 1 }]; } catch (UnauthorizedAccessException) { }

static class Printer
{
    public static void Print(params Bag bag) => Console.WriteLine(bag);
}

class Bag : IEnumerable<int>
{
    public void Add(int number) => File.WriteAllText(Case.File, "x");

    public IEnumerator<int> GetEnumerator() => Enumerable.Empty<int>().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

class Crate : System.Collections.IEnumerable
{
    public void Add(string text) => File.WriteAllText(Case.File, text);

    public void Add(object item) => Console.WriteLine(item);

    public System.Collections.IEnumerator GetEnumerator() => Array.Empty<object>().GetEnumerator();
}
