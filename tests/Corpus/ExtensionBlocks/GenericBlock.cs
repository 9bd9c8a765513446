// A generic extension block calls what its type argument brings.
// Harmless: a generic extension block is used: the member that writes is never called.
var orders = new List<Order> { new() };
var drafts = new List<Draft> { new() };
ProcessPermissions.Drop(Permission.FileSystemWrite);
Console.WriteLine(drafts.Count);
try { orders.SaveAll("x"); } catch (UnauthorizedAccessException) { }
//^ Harmless: try { orders.PrintAll("x"); } catch (UnauthorizedAccessException) { }

interface IStored { void Save(); }

class Order : IStored
{
    [Expect("PERM1001", "Main → ListFiles.SaveAll → Order.Save → File.WriteAllText")]
    public void Save() => File.WriteAllText(Case.File, "x");
}

class Draft : IStored
{
    public void Save() => Console.WriteLine("x");
}

static class ListFiles
{
    extension<T>(List<T> list)
        where T : IStored
    {
        public void SaveAll<TName>(TName name)
        {
            foreach (var one in list)
                one.Save();
        }

        public void PrintAll<TName>(TName name) => Console.WriteLine(list.Count);
    }
}
