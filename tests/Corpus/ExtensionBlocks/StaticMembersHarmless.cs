// Static members of an extension block are called: those of the same name for another type write.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Invoice.Save(1); } catch (UnauthorizedAccessException) { }
try { Console.WriteLine(Invoice.Default); } catch (UnauthorizedAccessException) { }

class Order;

static class OrderFiles
{
    extension(Order)
    {
        public static void Save(string text) => File.WriteAllText(Case.File, text);

        public static string Default
        {
            get
            {
                File.WriteAllText(Case.File, "x");
                return "x";
            }
        }
    }

    extension(Invoice)
    {
        public static void Save(int number) => Console.WriteLine(number);

    }
}

static class InvoiceFiles
{
    extension(Invoice)
    {
        public static string Default => "x";
    }
}

class Invoice;
