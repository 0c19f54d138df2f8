/** Lists that the invented notes draw from; nothing here is shared with the redaction's own lists. */
export const givenNames =
  'Aarav Abigail Aisha Ajay Alejandro Amara Amit Anil Ashok Ayesha Beatriz Bhavna Brendan Caitlin Carlos Chandra Chloe Damien Deepa Dharmesh Divya Eileen Emeka Esther Farhan Fatima Ganesh Gareth Gita Hannah Harpreet Hema Imran Indira Jasmine Jorge Kamala Karthik Kathleen Kavya Keisha Lakshmi Leila Lorenzo Mahesh Malcolm Manoj Meera Miguel Mohan Nadia Naveen Neha Nikhil Olivia Padma Pradeep Priscilla Rahul Rajesh Rekha Rosalind Sanjay Savitri Shanthi Siobhan Sunil Tamara Terrence Usha Vanessa Vikas Walter Xavier Yasmin Zachary'.split(
    ' ',
  );
export const familyNames =
  "Adeyemi Agarwal Ahluwalia Anderson Bannister Banerjee Bhatt Calloway Chakraborty Chatterjee Chaudhary Choudhury Cordero Dasgupta D'Souza Deshpande Drummond Eapen Echevarria Fernandes Fitzgerald Gaikwad Ganguly Goldberg Gopalakrishnan Haldar Hathaway Hinojosa Iyengar Iyer Jagtap Kapoor Kowalczyk Krishnamurthy Kulkarni Lachance Lindqvist Lobo Mahajan Marchetti McAllister Menon Montgomery Mukherjee Nambiar Nakamura O'Connell Okafor Ostrowski Pachauri Pillai Prendergast Qureshi Raghavan Ramaswamy Rosenthal Rozario Sandoval Saxena Schumacher Sengupta Sharma Stapleton Subramanian Thackeray Tripathi Underwood Varghese Vasquez Venkataraman Wadhwa Whitfield Yadav Zimmerman".split(
    ' ',
  );
export const indianTowns =
  'Pune|Nagpur|Chennai|Kochi|Jaipur|Lucknow|Mysuru|Indore|Bhopal|Patna|Surat|Vadodara|Coimbatore|Madurai|Ranchi|Guwahati'.split(
    '|',
  );
export const indianAreas =
  'Shastri Nagar|Gandhi Road|Lake View Colony|Anna Nagar|MG Road|Koregaon Park Road|Rajaji Street|Vasant Vihar|Green Park Enclave|Jubilee Hills|Civil Lines Road|Ashok Vihar'.split(
    '|',
  );
export const streets =
  'Juniper|Old Mill|Hawthorne|Sycamore|Prospect|Kingfisher|Sunset Ridge|Magnolia|Quarry|Beacon Hill|Wexford|Chestnut'.split(
    '|',
  );
export const streetKinds = 'Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Blvd|Court|Way|Place'.split('|');
export const townsOfStates =
  'Akron, OH|Tulsa, OK|Boise, ID|Macon, GA|Eugene, OR|Fargo, ND|Salem, MA|Reno, NV|Mobile, AL|Provo, UT'.split(
    '|',
  );
export const findings =
  'Community acquired pneumonia, right lower lobe.|Type 2 diabetes mellitus with hyperglycemia.|Hypertension, controlled.|Acute kidney injury, resolved.|Iron deficiency anemia.|Parkinson disease, stable on levodopa.|Crohn disease in remission.|Chronic systolic heart failure, NYHA II.|Closed Colles fracture of the left radius.|Hashimoto thyroiditis on levothyroxine.|COPD exacerbation.|Paroxysmal atrial fibrillation on apixaban.'.split(
    '|',
  );
export const plain =
  'BP 138/84, HR 88, SpO2 96% on room air.|Hb 10.4 g/dL, WBC 12.1, creatinine 1.3 mg/dL, K 4.1 mmol/L.|Murphy sign negative. Romberg negative.|Power 4/5 in the left arm, pain 6/10.|Insulin glargine 18 units nightly, aspirin 75 mg daily.|No chest pain, no syncope, no fever.|Foley catheter removed on day 2.|Echo: LVEF 55%, mild MR, no AS.|Metformin 500 mg 1-0-1 after food.|Apgar 8/10 at 1 minute, weight 3.1 kg.'.split(
    '|',
  );
